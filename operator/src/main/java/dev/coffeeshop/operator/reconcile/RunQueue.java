package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.ConditionType;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose turn it is: one experiment runs at a time, since two at once would disturb each other. Pure. */
final class RunQueue {

    /** Whoever has begun goes on; the others in the order in which they were created. */
    private static final Comparator<CoffeeShopExperiment> ORDER = Comparator.comparing(RunQueue::hasBegun)
            .reversed()
            .thenComparing(experiment -> experiment.getMetadata().getCreationTimestamp())
            .thenComparing(RunQueue::name);

    private RunQueue() {}

    /** The experiment that has to finish before this one may run; empty when it is this one's turn. */
    static Optional<String> ahead(CoffeeShopExperiment experiment, Stream<CoffeeShopExperiment> all) {
        return all.filter(RunQueue::wantsToRun)
                .min(ORDER)
                .filter(first -> !name(first).equals(name(experiment)))
                .filter(first -> ORDER.compare(first, experiment) < 0)
                .map(RunQueue::name);
    }

    private static boolean wantsToRun(CoffeeShopExperiment experiment) {
        return !isBeingDeleted(experiment) && !isFinished(experiment) && !isIdle(experiment);
    }

    private static boolean isBeingDeleted(CoffeeShopExperiment experiment) {
        return experiment.getMetadata().getDeletionTimestamp() != null;
    }

    /** A suspended experiment may still have to clear away a trial. */
    private static boolean isIdle(CoffeeShopExperiment experiment) {
        return experiment.getSpec().suspend()
                && status(experiment)
                        .map(CoffeeShopExperimentStatus::currentTrial)
                        .isEmpty();
    }

    private static boolean isFinished(CoffeeShopExperiment experiment) {
        return status(experiment)
                .filter(status -> ConditionType.Finished.holdsIn(status.conditions()))
                .isPresent();
    }

    private static boolean hasBegun(CoffeeShopExperiment experiment) {
        return status(experiment).map(CoffeeShopExperimentStatus::startTime).isPresent();
    }

    private static Optional<CoffeeShopExperimentStatus> status(CoffeeShopExperiment experiment) {
        return Optional.ofNullable(experiment.getStatus());
    }

    private static String name(CoffeeShopExperiment experiment) {
        return experiment.getMetadata().getNamespace() + "/"
                + experiment.getMetadata().getName();
    }
}
