package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.resource.Labels;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.List;
import java.util.Set;

/** Caches of trials' objects, whose changes wake the experiment's reconciler. */
final class TrialEventSources {

    private TrialEventSources() {}

    static List<EventSource<?, CoffeeShopExperiment>> of(EventSourceContext<CoffeeShopExperiment> context) {
        return List.of(source(Deployment.class, context), source(Job.class, context), source(Pod.class, context));
    }

    private static <R extends HasMetadata> EventSource<R, CoffeeShopExperiment> source(
            Class<R> type, EventSourceContext<CoffeeShopExperiment> context) {
        return new InformerEventSource<>(
                InformerEventSourceConfiguration.from(type, CoffeeShopExperiment.class)
                        .withLabelSelector(Labels.managedSelector())
                        .withSecondaryToPrimaryMapper(TrialEventSources::experiment)
                        .build(),
                context);
    }

    /** By label: a pod's owner is a ReplicaSet or a Job, not the experiment. */
    private static Set<ResourceID> experiment(HasMetadata object) {
        String name = object.getMetadata().getLabels().get(Labels.EXPERIMENT);
        return name == null
                ? Set.of()
                : Set.of(new ResourceID(name, object.getMetadata().getNamespace()));
    }
}
