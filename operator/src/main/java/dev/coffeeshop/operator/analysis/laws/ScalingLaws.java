package dev.coffeeshop.operator.analysis.laws;

import dev.coffeeshop.operator.analysis.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which law the capacities of a line follow; no law rather than a wrong one. */
public final class ScalingLaws {

    /** Fewer points than twice the coefficients of the greatest law would fit whatever was measured. */
    public static final int MIN_REPLICA_COUNTS = 6;

    private ScalingLaws() {}

    /**
     * @param capacities of each replica count the runs, in requests per second; neither order matters
     * @param seed of the resampling behind the intervals
     */
    public static LawFinding of(Map<Integer, List<Sample>> capacities, long seed) {
        return of(capacities, Effort.THOROUGH, new Bootstrap(seed, Bootstrap.DRAWS));
    }

    static LawFinding of(Map<Integer, List<Sample>> capacities, Effort effort, Bootstrap bootstrap) {
        if (capacities.size() < MIN_REPLICA_COUNTS) {
            return tooFew(capacities.size());
        }
        MeasuredLine line = new MeasuredLine(capacities);
        return line.grows() ? fit(line, effort, bootstrap) : new LawFinding.Refused(noGrowth(line));
    }

    /** @param counts distinct replica counts of the line */
    public static LawFinding.Refused tooFew(int counts) {
        return new LawFinding.Refused("%d replica count%s, and %d are needed to tell laws apart"
                .formatted(counts, counts == 1 ? "" : "s", MIN_REPLICA_COUNTS));
    }

    private static String noGrowth(MeasuredLine line) {
        return "capacity %s, so that no law of growth can be told from another"
                .formatted(
                        line.endsBelowItsStart()
                                ? "falls from %d to %d replicas and grows nowhere"
                                        .formatted(line.least(), line.greatest())
                                : "does not grow from %d to %d replicas".formatted(line.least(), line.greatest()));
    }

    private static LawFinding fit(MeasuredLine line, Effort effort, Bootstrap bootstrap) {
        List<Candidate> candidates = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (Family family : Family.values()) {
            Candidate.of(family, line, effort)
                    .ifPresentOrElse(
                            candidates::add,
                            () -> remarks.add(family.inWords() + " could not be fitted: no convergence"));
        }
        Candidate best = Candidate.best(candidates);
        Optional<List<Law>> resampled = line.repeated() ? bootstrap.laws(best.family(), line) : Optional.empty();
        if (resampled.isEmpty()) {
            remarks.addFirst(
                    line.repeated()
                            ? "without intervals: too many resampled lines could not be fitted"
                            : "without intervals: some replica counts were measured only once");
        }
        return new LawFinding.Fitted(new LawFit(
                best.law(),
                best.heldOutErrorPercent(),
                resampled.orElse(List.of()),
                line.fall(),
                line.greatest(),
                remarks));
    }
}
