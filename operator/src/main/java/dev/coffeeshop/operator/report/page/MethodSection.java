package dev.coffeeshop.operator.report.page;

import dev.coffeeshop.operator.analysis.Decimal;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.DesignSpec;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec;
import dev.coffeeshop.operator.api.v1alpha1.WorkloadSpec;
import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.model.Environment;
import dev.coffeeshop.operator.report.model.ReportModel;
import dev.coffeeshop.operator.resource.Component;
import dev.coffeeshop.operator.resource.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What was asked, where and with what it was measured, and how to get at the raw data. */
record MethodSection(ReportModel report) {

    Element element() {
        return Html.section(
                "method",
                "Method and raw data",
                List.of(
                        Element.of("h3", "What was asked"),
                        facts(asked()),
                        Element.of("h3", "Where and with what"),
                        facts(environment()),
                        Element.of("h3", "Raw data"),
                        rawData()));
    }

    private record Fact(String name, String value) {}

    private static Element facts(List<Fact> facts) {
        List<Element> items = new ArrayList<>();
        for (Fact fact : facts) {
            items.add(Element.of("div", Element.of("dt", fact.name()), Element.of("dd", fact.value())));
        }
        return Element.of("dl", items);
    }

    private List<Fact> asked() {
        CoffeeShopExperimentSpec spec = report.spec();
        LoadSpec load = spec.load();
        var one = spec.objective().oneRequest();
        var many = spec.objective().underLoad();
        return List.of(
                new Fact("workload", workload(spec.workload())),
                new Fact(
                        "request",
                        load.request().method() + " " + load.request().path()),
                new Fact("load", load(load)),
                new Fact(
                        "one request",
                        "%s at most %s ms"
                                .formatted(one.latencyPercentile(), Words.whole(one.maxLatencyMilliseconds()))),
                new Fact(
                        "under load",
                        "%s at most %s ms, at most %s %% failed"
                                .formatted(
                                        many.latencyPercentile(),
                                        Words.whole(many.maxLatencyMilliseconds()),
                                        many.maxFailedPercent())),
                new Fact(
                        "timing",
                        "%d s warm-up, steps of %d s or more, %s ms until a request has failed"
                                .formatted(
                                        load.warmupSeconds(),
                                        load.stepSeconds(),
                                        Words.whole(load.requestTimeoutMilliseconds()))),
                new Fact("routing", Words.spelled(load.routing()) + ", " + load.protocol()),
                new Fact("load pods", String.valueOf(load.generator().parallelism())),
                new Fact("design", design(spec.design())),
                new Fact("seed", String.valueOf(spec.design().seed())));
    }

    private static String workload(WorkloadSpec workload) {
        return workload.deploymentRef() != null
                ? "a copy of the Deployment " + workload.deploymentRef().name()
                : "%s with %s of memory".formatted(workload.image(), workload.memory());
    }

    private static String load(LoadSpec load) {
        return switch (load.mode()) {
            case Users -> {
                var users = Objects.requireNonNull(load.users());
                yield "%s users at once, who think %s ms"
                        .formatted(list(users.counts()), Words.whole(users.thinkTimeMilliseconds()));
            }
            case Rate -> list(Objects.requireNonNull(load.rate()).requestsPerSecond()) + " requests/s";
            case Capacity -> {
                var search = Objects.requireNonNull(load.capacity());
                yield "a search up to %s requests/s, to within %d %%"
                        .formatted(Words.whole(search.maxRequestsPerSecond()), search.tolerancePercent());
            }
        };
    }

    private static String list(List<Integer> loads) {
        return loads.stream().map(Words::whole).collect(Collectors.joining(", "));
    }

    private static String design(DesignSpec design) {
        String most = design.maxRepetitions() == null ? "" : " to " + design.maxRepetitions();
        return "%d%s repetitions, each with fresh pods, cells in %s order"
                .formatted(
                        design.repetitions(),
                        most,
                        design.order() == DesignSpec.Order.Randomized ? "random" : "listed");
    }

    private List<Fact> environment() {
        Environment environment = report.environment();
        return List.of(
                new Fact("operator", environment.operatorVersion()),
                new Fact("load generator", joined(environment.generatorVersions())),
                new Fact("images", joined(environment.images())),
                new Fact("workload's nodes", joined(environment.workloadNodes())),
                new Fact(
                        "load generator's nodes",
                        joined(environment.generators().stream()
                                .map(each -> "%s (up to %s requests/s proven)"
                                        .formatted(each.node(), Decimal.of(each.requestsPerSecond())))
                                .toList())),
                new Fact("experiment's UID", report.heading().uid()));
    }

    private static String joined(List<String> values) {
        return values.isEmpty() ? "not known" : String.join(", ", values);
    }

    private Element rawData() {
        return Element.of("p")
                .text("The results are served beside this page: ")
                .add(Element.of("a", "results.csv").with("href", "results.csv"))
                .text(" with a row for each cell, and ")
                .add(Element.of("a", "results.json").with("href", "results.json"))
                .text(
                        " with every rung of every trial. The records themselves are ConfigMaps of the experiment, from which the verdict can be computed"
                                + " again: ")
                .add(Element.of(
                        "code",
                        "kubectl get configmaps -n %s -l %s=%s,%s=%s -o json"
                                .formatted(
                                        report.heading().namespace(),
                                        Labels.EXPERIMENT,
                                        report.heading().name(),
                                        Labels.COMPONENT,
                                        Component.RECORD.label())))
                .text(".");
    }
}
