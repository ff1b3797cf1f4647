package dev.coffeeshop.operator.report;

import static dev.coffeeshop.operator.report.PageTree.document;
import static dev.coffeeshop.operator.report.PageTree.elements;
import static dev.coffeeshop.operator.report.PageTree.ids;
import static dev.coffeeshop.operator.report.PageTree.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coffeeshop.operator.report.model.ReportModel;
import dev.coffeeshop.operator.report.model.ReportSource;
import dev.coffeeshop.operator.report.page.ReportPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reports of all samples and of nasty experiments, as files and in a browser. */
class ReportPageTest {

    private static final int MOST_BYTES = 400 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final List<Integer> WIDTHS = List.of(360, 1440);
    private static final Path FOLDER = Path.of("target", "reports");

    /** What makes a browser ask for something. */
    private static final Pattern REQUEST = Pattern.compile(
            "(?i)\\b(?:src|srcset|action|background|poster|data)=|<(?:link|script|iframe|object|embed|img|base)\\b"
                    + "|@import|url\\(|http-equiv");

    private static final Map<String, ReportSource> SOURCES = sources();
    private static final Map<String, String> PAGES = pages();

    private static Map<String, ReportSource> sources() {
        Map<String, ReportSource> sources = new LinkedHashMap<>();
        SampleReport.ofSamples().forEach(source -> sources.put(name(source), source));
        sources.putAll(NastyReports.all());
        return sources;
    }

    private static String name(ReportSource source) {
        return source.experiment().getMetadata().getName();
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        SOURCES.forEach((name, source) -> pages.put(name, ReportPage.render(ReportModel.of(source))));
        return pages;
    }

    static Stream<String> names() {
        return SOURCES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWellFormedAndSaysWhatItsChartsShow(String name) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name.replace(' ', '-') + ".html"), page(name));

        Document document = document(page(name));
        List<Element> charts = elements(document, "svg");

        assertThat(charts).allSatisfy(chart -> {
            assertThat(chart.getAttribute("role")).isEqualTo("img");
            assertThat(textOf(document, chart.getAttribute("aria-labelledby"))).isNotBlank();
            assertThat(textOf(document, chart.getAttribute("aria-describedby"))).isNotBlank();
        });
        assertThat(ids(document)).doesNotHaveDuplicates();
        assertThat(elements(document, "table")).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("names")
    void asksForNothingAndRunsNothing(String name) {
        Document document = document(page(name));

        assertThat(elements(document, "script")).isEmpty();
        assertThat(elements(document, "img")).isEmpty();
        assertThat(page(name).lines().map(line -> line.replaceAll(">[^<]*<", "><")))
                .noneSatisfy(line -> assertThat(line).containsPattern(REQUEST));
        assertThat(elements(document, "a").stream().map(link -> link.getAttribute("href")))
                .containsExactly("results.csv", "results.json");
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasItsSectionsInOrderUnderOneHeading(String name) {
        Document document = document(page(name));

        assertThat(elements(document, "h1")).hasSize(1);
        assertThat(elements(document, "section").stream().map(section -> section.getAttribute("id")))
                .containsSubsequence(
                        "verdict",
                        "capacity",
                        "throughput",
                        "latency",
                        "distribution",
                        "growth",
                        "up-or-out",
                        "cost",
                        "throttling",
                        "trials",
                        "method");
        assertThat(elements(document, "th"))
                .allSatisfy(cell -> assertThat(cell.getAttribute("scope")).isIn("row", "col"));
        assertThat(elements(document, "table"))
                .allSatisfy(table -> assertThat(
                                table.getElementsByTagName("caption").getLength())
                        .isEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isSmall(String name) {
        assertThat(page(name).getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void aHundredCellsTimesFiveAreRenderedInASecond() {
        ReportSource source = Objects.requireNonNull(SOURCES.get("a hundred cells"));
        ReportPage.render(ReportModel.of(source));
        long start = System.nanoTime();

        ReportPage.render(ReportModel.of(source));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
    }

    @Test
    void neitherNamesNorSettingsBecomeMarkup() {
        String page = page("names with markup");

        assertThat(page).doesNotContain("<script").doesNotContain("<img").doesNotContain("\u0000");
        assertThat(page).contains("&lt;script&gt;top.hacked=&#39;yes&#39;&lt;/script&gt;");
    }

    @Test
    void saysInWordsWhereThereIsNothingToDraw() {
        assertThat(text("nothing yet"))
                .contains("There is no verdict yet: nothing has been measured.")
                .contains("no trial has been counted yet")
                .contains("No trial has ended yet.")
                .contains("set spec.cost to see it");
        assertThat(text("all invalid"))
                .contains("There is no verdict: more than 3 trials were given up")
                .contains("the load generator was late at every level: lag p99 1,800 us, allowed 500 us");
        assertThat(text("one cell")).contains("no two cells differ in replicas alone or in CPU alone");
    }

    @Test
    void saysWhatTheTableOfPairsLeavesOut() {
        int pairs = Objects.requireNonNull(SOURCES.get("a hundred cells"))
                .experiment()
                .getStatus()
                .upOrOut()
                .size();

        assertThat(text("a hundred cells")).contains("The table holds 60 of %d pairs".formatted(pairs));
        assertThat(text("ticket-booking")).doesNotContain("The table holds");
    }

    @Test
    void saysWhereRatesAreShownTogether() {
        assertThat(text("a search")).contains("Those that differ by less than a tenth may be shown as one point");
        assertThat(text("rates")).doesNotContain("differ by less than a tenth");
    }

    @Test
    void showsWhatTheStatusSays() {
        ReportSource source = Objects.requireNonNull(SOURCES.get("ticket-booking"));
        var status = source.experiment().getStatus();
        String text = text("ticket-booking");

        assertThat(text).contains(Objects.requireNonNull(status.verdict()).headline());
        assertThat(Objects.requireNonNull(status.verdict()).because())
                .allSatisfy(part -> assertThat(text).contains(part.figures()));
        assertThat(status.cells())
                .allSatisfy(cell -> assertThat(text)
                        .contains(Objects.requireNonNull(cell.capacity()).value())
                        .contains(Objects.requireNonNull(cell.limitingFactor()).evidence()));
        assertThat(text)
                .contains(Objects.requireNonNull(status.recommendation()).reason());
        assertThat(text).contains("Law out at 200m: none is fitted, since");
    }

    @Test
    void saysThatNothingBrokeWhereNothingFailed() {
        assertThat(text("zero errors")).contains("No offered load breaks it").doesNotContain("NaN", "Infinity");
        assertThat(elements(document(page("zero errors")), "path").stream().map(path -> path.getAttribute("class")))
                .noneMatch(kind -> kind.startsWith("x "));
    }

    @Test
    void drawsTheLawWhereOneWasFitted() {
        Document document = document(page("six replica counts"));

        assertThat(elements(document, "path").stream().map(path -> path.getAttribute("class")))
                .contains("law", "band");
    }

    @Test
    void marksWhereAServiceBreaks() {
        assertThat(elements(document(page("fifty-ms-then-crash")), "text").stream()
                        .map(Element::getTextContent))
                .contains("OOMKilled");
    }

    @Test
    void noPageScrollsSidewaysOrWasHacked() {
        List<JsonNode> seen = Chromium.look(PAGES, WIDTHS);

        assertThat(seen).hasSize(PAGES.size() * WIDTHS.size());
        assertThat(seen).allSatisfy(page -> {
            assertThat(page.path("innerWidth").asInt())
                    .as("%s", page)
                    .isEqualTo(page.path("width").asInt());
            assertThat(page.path("scrollWidth").asInt())
                    .as("%s", page)
                    .isLessThanOrEqualTo(page.path("innerWidth").asInt());
            assertThat(page.path("wide")).as("%s", page).isEmpty();
            assertThat(page.path("main").asInt()).as("%s", page).isEqualTo(1);
            assertThat(page.path("scripts").asInt()).as("%s", page).isZero();
            assertThat(page.path("hacked").asText()).as("%s", page).isEqualTo("undefined");
        });
    }

    private static String page(String name) {
        return Objects.requireNonNull(PAGES.get(name));
    }

    private static String text(String name) {
        return document(page(name)).getDocumentElement().getTextContent();
    }
}
