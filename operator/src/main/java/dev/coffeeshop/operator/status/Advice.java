package dev.coffeeshop.operator.status;

/** What to do about rungs and trials that had to be discarded. */
final class Advice {

    private Advice() {}

    /** @param reason why they were discarded */
    static String on(String reason) {
        return switch (reason) {
            case "GeneratorLate", "GeneratorSaturated", "ScheduleMissed" ->
                "give the load generator more CPU (load.generator.resources), more pods (load.generator.parallelism) or"
                        + " a node of its own (load.generator.nodeSelector)";
            case "GeneratorThrottled" ->
                "let the load pods run without a CPU limit; a LimitRange in the namespace may set one";
            case "GeneratorPaused" -> "give the load generator more memory (load.generator.resources)";
            case "NoisyNode" -> "run on nodes whose CPU is not shared with other machines";
            case "ConnectionLimited" -> "spread the load over more pods (load.generator.parallelism)";
            case "NotSteady" -> "raise load.warmupSeconds and load.stepSeconds until the workload has settled";
            case "FollowerLate", "FollowerLost" ->
                "see to it that all load pods can start and stay; their logs say more";
            case "PodDisturbed", "PodsNotReady", "WorkloadDeleted" ->
                "keep evictions, drains and deletions away from the pods while the experiment runs";
            default -> "status.trialRecords says what happened";
        };
    }
}
