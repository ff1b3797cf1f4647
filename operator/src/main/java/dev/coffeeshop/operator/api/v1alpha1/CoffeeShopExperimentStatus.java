package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been observed. Amounts are decimal strings in the unit that the field names. */
public record CoffeeShopExperimentStatus(
        @JsonPropertyDescription("Generation of the spec that this status is about.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("Summary of the conditions for people.") @Nullable
        ExperimentState state,

        @JsonPropertyDescription("When the first trial began.") @Nullable
        String startTime,

        @JsonPropertyDescription("When the experiment finished.") @Nullable
        String completionTime,

        @JsonPropertyDescription("What the experiment takes, known before anything runs.") @Nullable
        PlanStatus plan,

        @JsonPropertyDescription("Ended trials of those planned by now, such as 7/18.") @Nullable
        String progress,

        @JsonPropertyDescription("Trials by state.") @Nullable
        TrialCounts trials,

        @JsonPropertyDescription("Rungs of all trials so far, also of those that are not counted.") @Nullable
        RungCounts rungs,

        @JsonPropertyDescription("The trial that is under way.") @Nullable
        CurrentTrial currentTrial,

        List<Condition> conditions,

        @JsonPropertyDescription("Results, a cell each.") List<CellStatus> cells,

        @JsonPropertyDescription("How capacity grows along each axis.")
        List<ScalingStatus> scaling,

        @JsonPropertyDescription("Pairs of cells of equal total CPU: few large replicas against many small ones.")
        List<UpOrOutStatus> upOrOut,

        @JsonPropertyDescription("The answer.") @Nullable VerdictStatus verdict,

        @JsonPropertyDescription("What to set for the demand; absent without one.") @Nullable
        RecommendationStatus recommendation,

        @JsonPropertyDescription("Whether the cluster changed meanwhile; absent where too little was repeated.")
        @Nullable
        DriftStatus drift,

        @JsonPropertyDescription(
                "What the load generator has proven on each node; later trials may ask for up to 70 %" + " of it.")
        List<GeneratorNode> generator,

        @JsonPropertyDescription(
                "Every ended trial and the ConfigMap that holds its record, from which the verdict can be"
                        + " computed again.")
        List<TrialRecordRef> trialRecords,

        @JsonPropertyDescription("Path of the report on the operator's Service; it fills up from the first trial on.")
        @Nullable
        String reportPath) {

    public CoffeeShopExperimentStatus {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        cells = cells == null ? List.of() : List.copyOf(cells);
        scaling = scaling == null ? List.of() : List.copyOf(scaling);
        upOrOut = upOrOut == null ? List.of() : List.copyOf(upOrOut);
        generator = generator == null ? List.of() : List.copyOf(generator);
        trialRecords = trialRecords == null ? List.of() : List.copyOf(trialRecords);
    }

    /** An experiment's, also of one that no one has looked at yet. */
    public static CoffeeShopExperimentStatus of(CoffeeShopExperiment experiment) {
        var status = experiment.getStatus();
        return status == null ? empty() : status;
    }

    /** The status of an experiment that no one has looked at yet. */
    public static CoffeeShopExperimentStatus empty() {
        return new CoffeeShopExperimentStatus(
                null, null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(), null,
                null, null, List.of(), List.of(), null);
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

    /** What the experiment will take, known before anything runs. */
    public record PlanStatus(
            @JsonPropertyDescription("Cells to measure.") int cells,

            @JsonPropertyDescription(
                    "How often each is to be measured; where that is a range, at first the least, and one"
                            + " more whenever the intervals turn out to be too wide.")
            int repetitions,

            @JsonPropertyDescription("Trials to run: cells times repetitions.")
            int trials,

            @JsonPropertyDescription("Seconds that all trials are expected to take.")
            long expectedSeconds,

            @JsonPropertyDescription("CPU limit times replicas times seconds, of the workload alone.")
            long coreSeconds,

            @JsonPropertyDescription("In the currency of the cost block; absent without one.") @Nullable
            String price,

            @JsonPropertyDescription("The same for the most repetitions; absent where their number is fixed.") @Nullable
            PlanLimit atMost) {}

    /** What the experiment takes when it is repeated as often as it may be. */
    public record PlanLimit(
            @JsonPropertyDescription("How often each cell is measured at most.")
            int repetitions,

            @JsonPropertyDescription("Trials that are then run.")
            int trials,

            @JsonPropertyDescription("Seconds that they are expected to take.")
            long expectedSeconds,

            @JsonPropertyDescription("CPU limit times replicas times seconds, of the workload alone.")
            long coreSeconds,

            @JsonPropertyDescription("In the currency of the cost block; absent without one.") @Nullable
            String price) {}

    public record TrialCounts(
            @JsonPropertyDescription("All that are planned by now.")
            int planned,

            @JsonPropertyDescription("Not ended yet.") int remaining,

            @JsonPropertyDescription("Measured and to be counted.")
            int succeeded,

            @JsonPropertyDescription("Not measured.") int failed,

            @JsonPropertyDescription("Measured, but not to be believed.")
            int invalid) {}

    public record RungCounts(
            @JsonPropertyDescription("All of them, repeats included.")
            int measured,

            @JsonPropertyDescription("Of these, the ones that may not be counted.")
            int discarded) {}

    /** What the load generator can do on one node. */
    public record GeneratorNode(
            @JsonPropertyDescription("Name of the node.") String node,

            @JsonPropertyDescription(
                    "Greatest rate that one load pod has kept there against a server that costs nothing.")
            String provenRequestsPerSecond) {}

    /** The trial that is under way. */
    public record CurrentTrial(
            @JsonPropertyDescription("Its cell, such as 400m-x2.")
            String cell,

            @JsonPropertyDescription("Counted from 1.") int repetition,

            @JsonPropertyDescription("Counted from 1.") int attempt,

            @JsonPropertyDescription("What the trial is at.")
            TrialPhase phase,

            @JsonPropertyDescription("What goes on, in words.") @Nullable
            String activity,

            @JsonPropertyDescription("When the phase began.")
            String since,

            @JsonPropertyDescription("The load that is being sent; absent when there is none or it is not known.")
            @Nullable
            CurrentLoad load) {}

    public enum TrialPhase {
        Deploying,
        Measuring,
        /** Recorded or given up; nothing has been deleted yet. */
        Ended,
        TearingDown
    }

    /** An ended trial and the ConfigMap that holds its record. */
    public record TrialRecordRef(
            @JsonPropertyDescription("Name of the ConfigMap.")
            String name,

            @JsonPropertyDescription("Its cell, such as 400m-x2.")
            String cell,

            @JsonPropertyDescription("Counted from 1.") int repetition,

            @JsonPropertyDescription("Counted from 1.") int attempt,

            @JsonPropertyDescription(
                    "Succeeded: measured and to be counted. Failed: not measured. Invalid: measured, but not"
                            + " to be believed.")
            TrialOutcome outcome,

            @JsonPropertyDescription("Why it failed or is invalid; absent when it succeeded.") @Nullable
            String reason,

            @JsonPropertyDescription("The reason in words.") @Nullable
            String message) {}

    public enum TrialOutcome {
        /** Measured and to be counted. */
        Succeeded,
        /** Not measured. */
        Failed,
        /** Measured, but not to be believed. */
        Invalid
    }
}
