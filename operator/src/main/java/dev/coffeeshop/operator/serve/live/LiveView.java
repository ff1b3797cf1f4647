package dev.coffeeshop.operator.serve.live;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.ExperimentState;
import dev.coffeeshop.operator.report.markup.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One experiment's sections as they are now. Where the load is changes every second and is cheap to write; the report
 * changes only when a trial ends, and is made anew only then, so that watching does not disturb what is measured.
 */
final class LiveView {

    private final Supplier<Optional<CoffeeShopExperiment>> experiment;
    private final Function<CoffeeShopExperiment, List<Element>> report;
    private @Nullable Standing standing;
    private Map<String, String> reportSections = Map.of();

    /** What the report rests on. */
    private record Standing(
            String uid,
            @Nullable ExperimentState state,
            int trials,
            @Nullable String progress,
            int repetitions) {

        static Standing of(CoffeeShopExperiment experiment) {
            var status = CoffeeShopExperimentStatus.of(experiment);
            var plan = status.plan();
            return new Standing(
                    experiment.getMetadata().getUid(),
                    status.state(),
                    status.trialRecords().size(),
                    status.progress(),
                    plan == null ? 0 : plan.repetitions());
        }
    }

    /**
     * @param sections markup by id, as they follow each other
     * @param finished whether nothing will change any more
     */
    record Snapshot(Map<String, String> sections, boolean finished) {}

    /**
     * @param experiment empty when it has been deleted
     * @param report its sections, each with an id
     */
    LiveView(
            Supplier<Optional<CoffeeShopExperiment>> experiment, Function<CoffeeShopExperiment, List<Element>> report) {
        this.experiment = experiment;
        this.report = report;
    }

    /** Empty when the experiment has been deleted. */
    Optional<Snapshot> now() {
        return experiment.get().map(this::snapshot);
    }

    private Snapshot snapshot(CoffeeShopExperiment found) {
        var state = CoffeeShopExperimentStatus.of(found).state();
        boolean finished = state != null && state.isFinished();
        var sections = new LinkedHashMap<String, String>();
        reportSections(found).forEach((id, markup) -> {
            if (!finished && sections.size() == NowSection.PLACE) {
                put(NowSection.of(found), sections);
            }
            sections.put(id, markup);
        });
        return new Snapshot(sections, finished);
    }

    private Map<String, String> reportSections(CoffeeShopExperiment found) {
        var present = Standing.of(found);
        if (!present.equals(standing)) {
            var sections = new LinkedHashMap<String, String>();
            report.apply(found).forEach(section -> put(section, sections));
            reportSections = sections;
            standing = present;
        }
        return reportSections;
    }

    private static void put(Element section, Map<String, String> sections) {
        section.attribute("id").ifPresent(id -> sections.put(id, section.toString()));
    }
}
