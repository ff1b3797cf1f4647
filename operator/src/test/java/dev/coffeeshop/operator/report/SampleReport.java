package dev.coffeeshop.operator.report;

import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.TerminationMessage;
import dev.coffeeshop.operator.analysis.TrialNotes;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.api.v1alpha1.ConditionReason;
import dev.coffeeshop.operator.crd.SampleFile;
import dev.coffeeshop.operator.crd.StructuralSchema;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.ExperimentDesign;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.fixture.Experiments;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.planning.StepOutcome;
import dev.coffeeshop.operator.planning.TrialEnd;
import dev.coffeeshop.operator.record.RecordedFindings;
import dev.coffeeshop.operator.record.TrialRecord;
import dev.coffeeshop.operator.report.model.ReportSource;
import dev.coffeeshop.operator.status.ExperimentFacts;
import dev.coffeeshop.operator.status.StatusProjector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a report is made of, from a shop that is planted to the status that the operator would have written. */
public final class SampleReport {

    private static final StructuralSchema SCHEMA = StructuralSchema.ofExperiments();

    private final CoffeeShopExperiment experiment;
    private final PlantedShop shop;
    private final Predicate<Trial> invalid;
    private final List<TrialRecord> records = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private SampleReport(CoffeeShopExperiment experiment, PlantedShop shop, Predicate<Trial> invalid) {
        this.experiment = experiment;
        this.shop = shop;
        this.invalid = invalid;
    }

    /** Of every sample under {@code manifests/samples}. */
    public static Stream<ReportSource> ofSamples() {
        return SampleFile.all().stream().map(sample -> {
            CoffeeShopExperimentSpec spec = sample.spec(SCHEMA);
            return of(
                    sample.name(),
                    spec,
                    PlantedShop.of(spec),
                    trial -> trial.name().hashCode() % 5 == 0);
        });
    }

    /** @param invalid which first attempts may not be counted; where all are, the experiment has failed */
    public static ReportSource of(
            String name, CoffeeShopExperimentSpec spec, PlantedShop shop, Predicate<Trial> invalid) {
        CoffeeShopExperiment experiment = Experiments.of(spec);
        experiment.getMetadata().setName(name);
        return new SampleReport(experiment, shop, invalid).finished();
    }

    private ReportSource finished() {
        List<Trial> trials = ExperimentDesign.of(experiment.getSpec()).trials();
        boolean none = trials.stream().allMatch(invalid);
        trials.forEach(trial -> {
            if (invalid.test(trial)) {
                records.add(record(trial, true));
            }
            if (!none) {
                records.add(record(invalid.test(trial) ? again(trial) : trial, false));
            }
        });
        experiment.setStatus(status(none));
        return new ReportSource(experiment, records, "0.1.0");
    }

    private static Trial again(Trial trial) {
        return new Trial(trial.cell(), trial.repetition(), trial.attempt() + 1);
    }

    private TrialRecord record(Trial trial, boolean discarded) {
        Instant start = now;
        PlantedLoad load = new PlantedLoad(experiment.getSpec(), shop, trial, start.plusSeconds(8));
        LoadResult result = discarded ? late(load.result()) : load.result();
        Instant end = load.end().plusSeconds(3);
        now = end.plusSeconds(2);
        return TrialRecord.of(
                experiment,
                trial,
                discarded ? TrialOutcome.Invalid : TrialOutcome.Succeeded,
                discarded ? "GeneratorLate" : null,
                discarded ? "the load generator was late at every level: lag p99 1,800 us, allowed 500 us" : null,
                TerminationMessage.write(result),
                start,
                end,
                load.evidence());
    }

    private static LoadResult late(LoadResult result) {
        var late = List.of(new Invalidity(Invalidity.Reason.GENERATOR_LATE, "lag p99 1,800 us, allowed 500 us"));
        return result.withRungs(
                result.rungs().stream().map(rung -> rung.withInvalid(late)).toList());
    }

    private CoffeeShopExperimentStatus status(boolean none) {
        RecordedFindings recorded = RecordedFindings.of(experiment, records);
        var status = CoffeeShopExperimentStatus.empty();
        for (TrialRecordRef ref : recorded.refs()) {
            status = after(
                    status,
                    new NextStep.RecordTrial(trial(ref), new TrialEnd.Measured("")),
                    new StepOutcome.Recorded(ref, recorded.findings().withoutVerdict(), TrialNotes.none()));
        }
        return none
                ? after(
                        status,
                        new NextStep.Fail(ConditionReason.TooManyFailedTrials, "more than 3 trials were given up"),
                        new StepOutcome.Done())
                : after(status, new NextStep.Complete(), new StepOutcome.Judged(recorded.findings()));
    }

    private CoffeeShopExperimentStatus after(CoffeeShopExperimentStatus previous, NextStep step, StepOutcome outcome) {
        return StatusProjector.project(previous, ExperimentFacts.of(experiment), step, outcome, now);
    }

    private static Trial trial(TrialRecordRef ref) {
        return new Trial(Cell.named(ref.cell()).orElseThrow(), ref.repetition(), ref.attempt());
    }
}
