package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.resource.Labels;
import dev.coffeeshop.operator.status.ExperimentEvent;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Writes Events about an experiment. An Event's name follows from what it says, so that a step done twice tells it once;
 * and an Event that cannot be written never holds up a step.
 */
final class EventPublisher {

    private static final Logger LOG = Logger.getLogger(EventPublisher.class);

    /** What the API server permits in a note. */
    private static final int MAX_MESSAGE = 1_024;

    private final KubernetesClient client;

    EventPublisher(KubernetesClient client) {
        this.client = client;
    }

    void publish(CoffeeShopExperiment experiment, ExperimentEvent event, Instant now) {
        try {
            client.resource(event(experiment, event, now)).create();
        } catch (KubernetesClientException e) {
            if (e.getCode() != HttpURLConnection.HTTP_CONFLICT) {
                LOG.warnf("Event %s was not written: %s", event.reason(), e.getMessage());
            }
        }
    }

    static Event event(CoffeeShopExperiment experiment, ExperimentEvent event, Instant now) {
        var metadata = experiment.getMetadata();
        String time = now.truncatedTo(ChronoUnit.SECONDS).toString();
        return new EventBuilder()
                .withNewMetadata()
                .withNamespace(metadata.getNamespace())
                .withName(metadata.getName() + "." + digest(metadata.getUid(), event))
                .endMetadata()
                .withNewInvolvedObject()
                .withApiVersion(experiment.getApiVersion())
                .withKind(experiment.getKind())
                .withNamespace(metadata.getNamespace())
                .withName(metadata.getName())
                .withUid(metadata.getUid())
                .endInvolvedObject()
                .withType(event.type().name())
                .withReason(event.reason().name())
                .withMessage(cut(event.message()))
                .withFirstTimestamp(time)
                .withLastTimestamp(time)
                .withCount(1)
                .withNewSource()
                .withComponent(Labels.OPERATOR)
                .endSource()
                .build();
    }

    private static String digest(String uid, ExperimentEvent event) {
        String text = String.join("\n", uid, event.reason().name(), event.message());
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String cut(String message) {
        return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE - 1) + "…";
    }
}
