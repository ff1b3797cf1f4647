package dev.coffeeshop.operator.api.v1alpha1;

import org.jspecify.annotations.Nullable;

/**
 * What to measure and how.
 *
 * @param suspend a suspended experiment shows its plan and runs nothing; the only field that may change
 * @param backoffLimit how often one trial is tried again after a failure
 * @param maxFailedTrials the experiment ends when more trials than this have failed for good
 * @param ttlSecondsAfterFinished the experiment deletes itself this long after it finished; absent means never
 */
public record CoffeeShopExperimentSpec(
        boolean suspend,
        WorkloadSpec workload,
        MatrixSpec matrix,
        LoadSpec load,
        ObjectiveSpec objective,
        DesignSpec design,
        @Nullable CostSpec cost,
        int activeDeadlineSeconds,
        @Nullable Integer ttlSecondsAfterFinished,
        int backoffLimit,
        int maxFailedTrials) {}
