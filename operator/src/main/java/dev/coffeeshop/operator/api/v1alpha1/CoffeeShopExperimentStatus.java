package dev.coffeeshop.operator.api.v1alpha1;

import io.fabric8.kubernetes.api.model.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has been observed. Amounts are decimal strings in the unit that the field names.
 *
 * @param state a summary of the conditions for people
 * @param progress ended trials of planned ones, such as 7/18
 * @param trialRecords every recorded trial; together with the objects in the cluster all that is needed to go on
 */
public record CoffeeShopExperimentStatus(
        @Nullable Long observedGeneration,
        @Nullable ExperimentState state,
        @Nullable String startTime,
        @Nullable String completionTime,
        @Nullable PlanStatus plan,
        @Nullable String progress,
        @Nullable TrialCounts trials,
        @Nullable CurrentTrial currentTrial,
        List<Condition> conditions,
        List<CellStatus> cells,
        List<ScalingStatus> scaling,
        @Nullable VerdictStatus verdict,
        List<TrialRecordRef> trialRecords) {

    public CoffeeShopExperimentStatus {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        cells = cells == null ? List.of() : List.copyOf(cells);
        scaling = scaling == null ? List.of() : List.copyOf(scaling);
        trialRecords = trialRecords == null ? List.of() : List.copyOf(trialRecords);
    }

    /** The status of an experiment that no one has looked at yet. */
    public static CoffeeShopExperimentStatus empty() {
        return new CoffeeShopExperimentStatus(
                null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(), null, List.of());
    }

    public enum ExperimentState {
        Queued,
        Running,
        Suspended,
        Succeeded,
        Failed;

        public boolean isFinished() {
            return this == Succeeded || this == Failed;
        }
    }

    /**
     * What the experiment will take, known before anything runs.
     *
     * @param coreSeconds CPU limits times replicas times seconds, of the workload alone
     * @param price in the currency of the cost block; absent without one
     */
    public record PlanStatus(
            int cells,
            int trials,
            long expectedSeconds,
            long coreSeconds,
            @Nullable String price) {}

    public record TrialCounts(int planned, int remaining, int succeeded, int failed, int invalid) {}

    /**
     * The trial that is under way.
     *
     * @param cell name of its cell, such as 400m-x2
     * @param activity what is going on, in words, such as "rung 2 of 3: 4 users, 12 s left"
     * @param since when the phase began
     */
    public record CurrentTrial(
            String cell,
            int repetition,
            int attempt,
            TrialPhase phase,
            @Nullable String activity,
            String since) {}

    public enum TrialPhase {
        Deploying,
        Measuring,
        /** Recorded or given up; nothing has been deleted yet. */
        Ended,
        TearingDown
    }

    /**
     * An ended trial and the ConfigMap that holds its record.
     *
     * @param reason why it failed or is invalid; absent when it succeeded
     */
    public record TrialRecordRef(
            String name,
            String cell,
            int repetition,
            int attempt,
            TrialOutcome outcome,
            @Nullable String reason,
            @Nullable String message) {}

    public enum TrialOutcome {
        /** Measured and to be counted. */
        Succeeded,
        /** Not measured. */
        Failed,
        /** Measured, but not to be believed. */
        Invalid
    }
}
