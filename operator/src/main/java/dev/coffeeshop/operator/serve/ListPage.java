package dev.coffeeshop.operator.serve;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.ExperimentState;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.markup.Scrolling;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Every experiment with its verdict; those that run first, then the newest. */
final class ListPage {

    private static final String TITLE = "Experiments";
    private static final String NONE =
            "There is no experiment yet. kubectl apply -f manifests/samples/quickstart.yaml makes one.";

    /** The page is loaded again while something runs. */
    private static final Element REFRESH =
            Element.of("meta").with("http-equiv", "refresh").with("content", "10");

    private static final Comparator<CoffeeShopExperiment> ORDER = Comparator.comparing(ListPage::isRunning)
            .thenComparing(experiment ->
                    Objects.requireNonNullElse(experiment.getMetadata().getCreationTimestamp(), ""))
            .reversed()
            .thenComparing(ExperimentKey::of);

    private ListPage() {}

    static String of(Stream<CoffeeShopExperiment> all) {
        var experiments = all.sorted(ORDER).toList();
        var main = Element.of("main", Element.of("h1", TITLE))
                .add(experiments.isEmpty() ? Element.of("p", NONE) : table(experiments));
        boolean goesOn = experiments.stream().anyMatch(ListPage::isRunning);
        return Frame.of(TITLE, goesOn ? List.of(REFRESH) : List.of(), List.of(main));
    }

    private static Element table(List<CoffeeShopExperiment> experiments) {
        Element head = Element.of("thead", row("th", "Experiment", "State", "Trials", "Verdict", "Results"));
        Element body =
                Element.of("tbody", experiments.stream().map(ListPage::row).toList());
        return Scrolling.of(TITLE, Element.of("table", head, body));
    }

    private static Element row(CoffeeShopExperiment experiment) {
        var status = CoffeeShopExperimentStatus.of(experiment);
        var key = ExperimentKey.of(experiment);
        var address = "experiments/" + key + "/";
        return Element.of(
                "tr",
                Element.of("th", Element.of("a", key.toString()).with("href", address))
                        .with("scope", "row"),
                Element.of("td", state(status)),
                Element.of("td", Objects.requireNonNullElse(status.progress(), "")),
                Element.of("td", verdict(status)),
                Element.of(
                        "td",
                        link("report", address + "report.html"),
                        link("JSON", address + "results.json"),
                        link("CSV", address + "results.csv")));
    }

    private static Element link(String text, String address) {
        return Element.of("a", text).with("href", address);
    }

    private static Element row(String kind, String... texts) {
        return Element.of(
                "tr",
                Stream.of(texts)
                        .map(text -> Element.of(kind, text).with("scope", "col"))
                        .toList());
    }

    private static String state(CoffeeShopExperimentStatus status) {
        return Optional.ofNullable(status.state()).map(ExperimentState::name).orElse("New");
    }

    private static String verdict(CoffeeShopExperimentStatus status) {
        return Optional.ofNullable(status.verdict())
                .map(VerdictStatus::headline)
                .orElse("");
    }

    private static boolean isRunning(CoffeeShopExperiment experiment) {
        return CoffeeShopExperimentStatus.of(experiment).state() == ExperimentState.Running;
    }
}
