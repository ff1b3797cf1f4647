package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.resource.Component;
import dev.coffeeshop.operator.resource.Labels;
import dev.coffeeshop.operator.resource.TrialName;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One trial's objects as the caches show them. */
record TrialView(
        @Nullable Deployment deployment, @Nullable Job load, List<PodState> workloadPods, List<PodState> loadPods) {

    TrialView {
        workloadPods = List.copyOf(workloadPods);
        loadPods = List.copyOf(loadPods);
    }

    static TrialView none() {
        return new TrialView(null, null, List.of(), List.of());
    }

    static TrialView of(CoffeeShopExperiment experiment, Trial trial, Context<CoffeeShopExperiment> context) {
        return new TrialView(
                named(context, Deployment.class, TrialName.of(experiment, trial))
                        .orElse(null),
                named(context, Job.class, TrialName.ofLoad(experiment, trial)).orElse(null),
                pods(context, Labels.selector(experiment, trial, Component.WORKLOAD)),
                pods(context, Labels.selector(experiment, trial, Component.LOAD)));
    }

    boolean isEmpty() {
        return deployment == null && load == null && workloadPods.isEmpty() && loadPods.isEmpty();
    }

    private static <R extends HasMetadata> Optional<R> named(
            Context<CoffeeShopExperiment> context, Class<R> type, String name) {
        return context.getSecondaryResourcesAsStream(type)
                .filter(one -> one.getMetadata().getName().equals(name))
                .findFirst();
    }

    private static List<PodState> pods(Context<CoffeeShopExperiment> context, Map<String, String> selector) {
        return context.getSecondaryResourcesAsStream(Pod.class)
                .filter(pod -> pod.getMetadata().getLabels().entrySet().containsAll(selector.entrySet()))
                .map(PodState::new)
                .toList();
    }
}
