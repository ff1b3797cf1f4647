package dev.coffeeshop.operator.serve;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.model.ReportModel;
import dev.coffeeshop.operator.report.page.ReportPage;
import dev.coffeeshop.operator.serve.live.NowSection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The report as it fills up, below what goes on now. Without a script it is loaded anew every few seconds; with one, only
 * what has changed is.
 *
 * @param others what it can be compared with
 */
record LivePage(CoffeeShopExperiment experiment, ReportModel report, List<ExperimentKey> others) {

    /** Of every live page. All of them stand three levels below the root. */
    private static final String ROOT = "../../../";

    private static final Element RELOAD = Element.of(
            "noscript", Element.of("meta").with("http-equiv", "refresh").with("content", "5"));

    private static final Element SCRIPT =
            Element.of("script").with("src", ROOT + "live.js").with("defer", "defer");

    String html() {
        return report.heading().isFinished()
                ? Frame.of(name(), navigation(), ReportPage.body(report))
                : Frame.of(name(), List.of(RELOAD, SCRIPT), List.of(navigation(), filling()));
    }

    private Element filling() {
        return ReportPage.body(report)
                .with("data-events", "events")
                .insert(NowSection.PLACE, NowSection.of(experiment));
    }

    private String name() {
        return report.heading().name();
    }

    private Element navigation() {
        return Element.of(
                        "nav",
                        link("All experiments", ROOT),
                        link("Report to keep", "report.html").with("download", name() + ".html"),
                        link("JSON", "results.json"),
                        link("CSV", "results.csv"))
                .with("aria-label", "This experiment")
                .add(comparison())
                .add(connection());
    }

    private List<Element> comparison() {
        return others.isEmpty() ? List.of() : List.of(form());
    }

    private Element form() {
        var options = others.stream()
                .map(other -> Element.of("option", other.toString()))
                .toList();
        return Element.of(
                        "form",
                        Element.of("label", "Compare with").with("for", "compare"),
                        Element.of("select", options).with("name", "compare").with("id", "compare"),
                        Element.of("button", "Compare").with("type", "submit"))
                .with("method", "get");
    }

    private List<Element> connection() {
        return report.heading().isFinished()
                ? List.of()
                : List.of(Element.of("span").with("id", "connection").with("role", "status"));
    }

    private static Element link(String text, String address) {
        return Element.of("a", text).with("href", address);
    }

    /** What a comparison can be made with: all others, those of the same namespace first. */
    static List<ExperimentKey> others(ExperimentKey self, Stream<ExperimentKey> all) {
        return all.filter(key -> !key.equals(self))
                .sorted(Comparator.<ExperimentKey, Boolean>comparing(
                                key -> !key.namespace().equals(self.namespace()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
