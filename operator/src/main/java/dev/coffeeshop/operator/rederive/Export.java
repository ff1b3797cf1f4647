package dev.coffeeshop.operator.rederive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.ExperimentState;
import dev.coffeeshop.operator.record.TrialRecord;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished experiment and all of its records.
 *
 * @param status as it is written in the file
 */
record Export(CoffeeShopExperiment experiment, JsonNode status, List<TrialRecord> records) {

    static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    Export {
        records = List.copyOf(records);
    }

    /** @throws UnusableExportException when that is not what the file or the folder holds */
    static Export read(Path path) {
        List<JsonNode> objects = ExportFiles.objects(path);
        JsonNode object = onlyExperiment(objects);
        CoffeeShopExperiment experiment = experiment(object);
        return new Export(experiment, object.path("status"), new ExportedRecords(experiment).in(objects));
    }

    boolean succeeded() {
        return experiment.getStatus().state() == ExperimentState.Succeeded;
    }

    private static JsonNode onlyExperiment(List<JsonNode> objects) {
        List<JsonNode> found = objects.stream()
                .filter(object -> object.path("kind").asText().equals("CoffeeShopExperiment"))
                .toList();
        return switch (found.size()) {
            case 0 -> throw new UnusableExportException("no CoffeeShopExperiment among what was exported");
            case 1 -> found.getFirst();
            default ->
                throw new UnusableExportException(
                        "%d CoffeeShopExperiments were exported; give the files of one".formatted(found.size()));
        };
    }

    private static CoffeeShopExperiment experiment(JsonNode object) {
        String name = object.at("/metadata/name").asText();
        CoffeeShopExperiment experiment;
        try {
            experiment = SERIALIZATION.convertValue(object, CoffeeShopExperiment.class);
        } catch (IllegalArgumentException e) {
            throw new UnusableExportException(
                    "the experiment %s cannot be understood by this version: %s".formatted(name, why(e)));
        }
        if (object.at("/metadata/uid").asText().isEmpty() || experiment.getSpec() == null) {
            throw new UnusableExportException(
                    "the experiment %s lacks its UID or spec: export what the cluster holds, not what was applied"
                            .formatted(name));
        }
        CoffeeShopExperimentStatus status = experiment.getStatus();
        if (status == null || status.state() == null || !status.state().isFinished()) {
            throw new UnusableExportException(
                    "the experiment %s is not finished, so that there is no verdict yet".formatted(name));
        }
        return experiment;
    }

    private static @Nullable String why(IllegalArgumentException e) {
        return e.getCause() instanceof JsonProcessingException cause ? cause.getOriginalMessage() : e.getMessage();
    }
}
