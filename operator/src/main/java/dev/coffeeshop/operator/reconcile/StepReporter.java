package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.planning.NextStep;
import dev.coffeeshop.operator.planning.StepOutcome;
import dev.coffeeshop.operator.status.ExperimentEvents;
import dev.coffeeshop.operator.status.ExperimentFacts;
import io.fabric8.kubernetes.client.KubernetesClient;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Tells people what was done: Events for those who look at the experiment, log lines for those who run the operator. */
@Singleton
class StepReporter {

    private static final Logger LOG = Logger.getLogger("dev.coffeeshop.operator");

    private final EventPublisher events;

    StepReporter(KubernetesClient client) {
        this.events = new EventPublisher(client);
    }

    void report(
            CoffeeShopExperiment experiment,
            CoffeeShopExperimentStatus previous,
            ExperimentFacts facts,
            NextStep step,
            StepOutcome outcome,
            Instant now) {
        StepLine.of(step, previous)
                .ifPresent(line -> LOG.infof("%s: %s", experiment.getMetadata().getName(), line));
        ExperimentEvents.of(previous, facts, step, outcome).forEach(event -> events.publish(experiment, event, now));
    }
}
