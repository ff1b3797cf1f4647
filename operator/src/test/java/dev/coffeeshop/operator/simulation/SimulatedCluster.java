package dev.coffeeshop.operator.simulation;

import dev.coffeeshop.operator.analysis.Findings;
import dev.coffeeshop.operator.analysis.TrialNotes;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.planning.LoadObservation;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.planning.Observation;
import dev.coffeeshop.operator.planning.StepOutcome;
import dev.coffeeshop.operator.planning.WorkloadObservation;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A cluster in memory that does what steps say and lets time pass. */
final class SimulatedCluster {

    private static final Findings NOTHING = Findings.none();

    private final Function<Trial, Fault> faults;
    private final Map<Trial, TrialObjects> objects = new HashMap<>();
    private Map<Trial, TrialObjects> cache = Map.of();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    SimulatedCluster(Function<Trial, Fault> faults) {
        this.faults = faults;
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
        objects.values().removeIf(one -> !one.remainAt(now));
    }

    /** Until then observations show what was there before. */
    void refreshCache() {
        cache = Map.copyOf(objects);
    }

    long trialsWithObjects() {
        return objects.size();
    }

    Observation observe(Optional<Trial> current, @Nullable String ahead) {
        var seen = current.map(cache::get).filter(one -> one.remainAt(now));
        return new Observation(
                now,
                ahead,
                seen.map(one -> one.workloadAt(now)).orElseGet(WorkloadObservation.Absent::new),
                seen.map(one -> one.loadAt(now)).orElseGet(LoadObservation.Absent::new),
                seen.isPresent(),
                null);
    }

    StepOutcome execute(NextStep step) {
        return switch (step) {
            case NextStep.DeployWorkload deploy -> {
                objects.putIfAbsent(deploy.trial(), new TrialObjects(faults.apply(deploy.trial()), now, null, null));
                yield new StepOutcome.Done();
            }
            case NextStep.StartLoad start -> {
                objects.computeIfPresent(start.trial(), (_, one) -> one.withLoad(now));
                yield new StepOutcome.Done();
            }
            case NextStep.TearDown end -> {
                objects.computeIfPresent(end.trial(), (_, one) -> one.deletedAt(now));
                yield new StepOutcome.Done();
            }
            case NextStep.RecordTrial end ->
                new StepOutcome.Recorded(RecordRefs.of(end.trial(), end.end()), NOTHING, TrialNotes.none());
            case NextStep.Complete _ -> new StepOutcome.Judged(NOTHING);
            default -> new StepOutcome.Done();
        };
    }
}
