package dev.coffeeshop.operator.record;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.resource.Component;
import dev.coffeeshop.operator.resource.TrialMetadata;
import dev.coffeeshop.operator.resource.TrialName;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A trial's record as the ConfigMap that the cluster keeps. */
public final class RecordConfigMap {

    private RecordConfigMap() {}

    /** Of a finished record. */
    public static ConfigMap of(CoffeeShopExperiment experiment, TrialRecord trial) {
        return of(experiment, trial.trial(), Map.of(RecordCodec.RECORD_KEY, RecordCodec.encode(trial)));
    }

    static ConfigMap of(CoffeeShopExperiment experiment, Trial trial, Map<String, String> entries) {
        String name = TrialName.of(experiment, trial);
        return new ConfigMapBuilder()
                .withMetadata(TrialMetadata.of(experiment, trial, Component.RECORD, name))
                .withData(entries)
                .build();
    }

    /**
     * Empty while the trial has not been recorded.
     *
     * @throws UnreadableRecordException when it is damaged or of another version
     */
    public static Optional<TrialRecord> read(ConfigMap stored) {
        return RecordCodec.decode(Objects.requireNonNullElseGet(stored.getData(), Map::of));
    }
}
