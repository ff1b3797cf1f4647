package dev.coffeeshop.operator.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coffeeshop.operator.crd.SampleFile;
import dev.coffeeshop.operator.report.model.ReportModel;
import dev.coffeeshop.operator.report.page.ReportPage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sample's report says of the shop that the sample plants what {@code manifests/samples/expected} says of it. */
class ExpectedJudgementTest {

    private static final Map<String, String> HEADINGS = Map.of(
            "performance", "One customer",
            "scalability", "When more people show up",
            "problem", "The problem",
            "upOrOut", "Up or out, at equal cost");

    private static final Map<String, String> WORDS =
            Map.of("DoesNotScale", "Does not scale", "NotJudged", "Not judged");

    private static final Map<String, String> PAGES = SampleReport.ofSamples()
            .collect(Collectors.toMap(
                    source -> source.experiment().getMetadata().getName(),
                    source -> ReportPage.render(ReportModel.of(source))));

    static Stream<SampleFile> expected() {
        return SampleFile.all().stream().filter(sample -> sample.expected().isPresent());
    }

    @ParameterizedTest
    @MethodSource("expected")
    void isShown(SampleFile sample) {
        JsonNode verdict = sample.expected().orElseThrow().at("/status/verdict");
        List<String> tiles = verdict.properties().stream()
                .map(part -> tile(part.getKey(), part.getValue().asText()))
                .toList();

        assertThat(tiles).hasSizeGreaterThanOrEqualTo(3);
        assertThat(verdictOf(PAGES.getOrDefault(sample.name(), ""))).contains(tiles);
    }

    private static String tile(String part, String judgement) {
        return "<h3>%s</h3><p class=\"judgement\">%s</p>"
                .formatted(HEADINGS.get(part), WORDS.getOrDefault(judgement, judgement));
    }

    /** Without line breaks between elements. */
    private static String verdictOf(String page) {
        int start = page.indexOf("id=\"verdict\"");
        return page.substring(start, page.indexOf("</section>", start)).replaceAll(">\\s+<", "><");
    }
}
