package dev.coffeeshop.operator.rederive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coffeeshop.measurement.TerminationMessage;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.record.RecordConfigMap;
import dev.coffeeshop.operator.record.TrialRecord;
import dev.coffeeshop.operator.record.UnreadableRecordException;
import dev.coffeeshop.operator.resource.Component;
import dev.coffeeshop.operator.resource.Labels;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The records of one finished experiment among exported objects: all of them, whole, and no other's. */
record ExportedRecords(CoffeeShopExperiment experiment) {

    /** @throws UnusableExportException when one is missing, damaged or another experiment's */
    List<TrialRecord> in(List<JsonNode> objects) {
        Map<String, TrialRecord> records = new LinkedHashMap<>();
        objects.stream()
                .filter(object -> object.path("kind").asText().equals("ConfigMap"))
                .map(object -> Export.SERIALIZATION.convertValue(object, ConfigMap.class))
                .filter(ExportedRecords::isRecord)
                .forEach(stored -> add(records, stored));
        if (records.isEmpty()) {
            throw new UnusableExportException("no records among what was exported: no ConfigMap has the label %s=%s"
                    .formatted(Labels.COMPONENT, Component.RECORD.label()));
        }
        requireAllOfStatus(records);
        return List.copyOf(records.values());
    }

    private static boolean isRecord(ConfigMap stored) {
        Map<String, String> labels = stored.getMetadata().getLabels();
        return labels != null && Component.RECORD.label().equals(labels.get(Labels.COMPONENT));
    }

    private void add(Map<String, TrialRecord> records, ConfigMap stored) {
        String name = stored.getMetadata().getName();
        if (records.put(name, checked(name, read(name, stored))) != null) {
            throw new UnusableExportException("the record %s was exported twice".formatted(name));
        }
    }

    private static TrialRecord read(String name, ConfigMap stored) {
        try {
            return RecordConfigMap.read(stored)
                    .orElseThrow(() -> unusable(name, "it holds no finished record: export it again"));
        } catch (UnreadableRecordException e) {
            throw unusable(name, Objects.requireNonNull(e.getMessage()));
        }
    }

    private TrialRecord checked(String name, TrialRecord trial) {
        if (!trial.experimentUid().equals(experiment.getMetadata().getUid())) {
            throw unusable(
                    name,
                    "it belongs to an experiment %s with the UID %s, and %s has the UID %s"
                            .formatted(
                                    trial.experiment(),
                                    trial.experimentUid(),
                                    experiment.getMetadata().getName(),
                                    experiment.getMetadata().getUid()));
        }
        String result = trial.result();
        if (trial.outcome() == TrialOutcome.Succeeded && result == null) {
            throw unusable(name, "it says that the trial succeeded, and holds no result");
        }
        if (trial.outcome() != TrialOutcome.Failed && result != null) {
            requireReadable(name, result);
        }
        return trial;
    }

    private static void requireReadable(String name, String result) {
        switch (TerminationMessage.read(result)) {
            case TerminationMessage.Measured _ -> {}
            case TerminationMessage.Failed(var message) -> throw unusable(name, "its result is the failure " + message);
            case TerminationMessage.Unreadable(var why) ->
                throw unusable(name, "the load generator's result in it cannot be read: " + why);
        }
    }

    private void requireAllOfStatus(Map<String, TrialRecord> records) {
        String missing = experiment.getStatus().trialRecords().stream()
                .map(TrialRecordRef::name)
                .filter(name -> !records.containsKey(name))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnusableExportException(
                    "not all records were exported; the status names these, too: %s".formatted(missing));
        }
    }

    private static UnusableExportException unusable(String name, String why) {
        return new UnusableExportException("the record %s cannot be used: %s".formatted(name, why));
    }
}
