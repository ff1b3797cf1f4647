package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** What to measure and how. Only {@code suspend} and {@code ttlSecondsAfterFinished} may change. */
@ValidationRule(
        value = "self.load.requestTimeoutMilliseconds >= self.objective.underLoad.maxLatencyMilliseconds",
        fieldPath = ".load.requestTimeoutMilliseconds",
        message =
                "a request is given up before the time that objective.underLoad.maxLatencyMilliseconds grants it: raise"
                        + " load.requestTimeoutMilliseconds or lower that bound")
@ValidationRule(
        value = "self.matrix.cpuLimits.size() * self.matrix.replicas.size()"
                + " * (has(self.design.maxRepetitions) ? self.design.maxRepetitions : self.design.repetitions) <= 1000",
        fieldPath = ".design.repetitions",
        message =
                "more than 1000 trials are planned (CPU limits x replicas x repetitions, or maxRepetitions where it is set):"
                        + " lower repetitions or maxRepetitions, or shorten the matrix")
public record CoffeeShopExperimentSpec(
        @JsonPropertyDescription(
                "A suspended experiment shows its plan in status.plan and runs nothing. May be changed.")
        @Default("false")
        boolean suspend,

        @Required @JsonPropertyDescription("The service under test: exactly one of image and deploymentRef.")
        WorkloadSpec workload,

        @Required @JsonPropertyDescription("The cells to measure: every CPU limit with every replica count.")
        MatrixSpec matrix,

        @Required
        @JsonPropertyDescription(
                "The load of every trial: one request, repeated by more and more users, at a rising rate, or at rates"
                        + " that close in on the capacity. The block named like the mode is set, the others are not.")
        LoadSpec load,

        @JsonPropertyDescription("The bounds that decide the verdict.")
        ObjectiveSpec objective,

        @JsonPropertyDescription("How often and in which order the cells are measured.")
        DesignSpec design,

        @JsonPropertyDescription("The load to provide for; with it the experiment ends with a recommendation.")
        @Nullable
        DemandSpec demand,

        @JsonPropertyDescription("Prices; with them the plan and the cells show what they cost.") @Nullable
        CostSpec cost,

        @JsonPropertyDescription(
                "Seconds after the start at which the experiment fails when it has not finished, for all trials together.")
        @Default("7200")
        @Min(1)
        @Max(2_592_000)
        int activeDeadlineSeconds,

        @JsonPropertyDescription("Seconds after the end at which the experiment deletes itself with its records. Never,"
                + " when not set. May be changed.")
        @Min(0)
        @Nullable
        Integer ttlSecondsAfterFinished,

        @JsonPropertyDescription("How often one trial is tried again after a failure of the infrastructure.")
        @Default("1")
        @Min(0)
        @Max(10)
        int backoffLimit,

        @JsonPropertyDescription(
                "How often one trial is run again because what it measured may not be counted, such as where the load"
                        + " generator was late. Failures of the infrastructure are counted by backoffLimit.")
        @Default("2")
        @Min(0)
        @Max(10)
        int invalidRerunLimit,

        @JsonPropertyDescription("The experiment fails when more trials than this have failed for good.")
        @Default("3")
        @Min(0)
        @Max(1000)
        int maxFailedTrials) {}
