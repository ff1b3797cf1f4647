package dev.coffeeshop.operator.record;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.resource.TrialName;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records in ConfigMaps that the experiment owns, one per trial and named like its Deployment. A ConfigMap that holds a
 * finished record never changes again.
 */
public final class RecordStore {

    private static final PatchContext MERGE = PatchContext.of(PatchType.JSON_MERGE);

    private final KubernetesClient client;

    public RecordStore(KubernetesClient client) {
        this.client = client;
    }

    /** Adds to what has been gathered about a trial that is under way. */
    public void add(CoffeeShopExperiment experiment, Trial trial, Evidence evidence, Instant now) {
        Map<String, String> present = entries(experiment, trial);
        Map<String, String> added = RecordCodec.added(present, evidence, now);
        if (!added.isEmpty()) {
            List<String> outdated =
                    RecordCodec.outdated(present, evidence.replicas().size());
            patchOrCreate(experiment, trial, RecordCodec.addingPatch(added, outdated), added);
        }
    }

    /**
     * Stores the record together with all evidence gathered before, unless the trial is recorded already: the first
     * record stands.
     *
     * @return the record that stands
     */
    public TrialRecord finish(CoffeeShopExperiment experiment, TrialRecord trial) {
        Map<String, String> entries = entries(experiment, trial.trial());
        return RecordCodec.decode(entries).orElseGet(() -> {
            TrialRecord whole =
                    trial.withEvidence(Evidence.merged(List.of(RecordCodec.gathered(entries), trial.evidence())));
            patchOrCreate(
                    experiment,
                    trial.trial(),
                    RecordCodec.finishingPatch(whole, entries),
                    Map.of(RecordCodec.RECORD_KEY, RecordCodec.encode(whole)));
            return whole;
        });
    }

    /** Forgets what was gathered about a trial that was given up; a finished record stays. */
    public void discardUnfinished(CoffeeShopExperiment experiment, Trial trial) {
        Map<String, String> entries = entries(experiment, trial);
        if (!entries.isEmpty() && RecordCodec.decode(entries).isEmpty()) {
            configMap(experiment, TrialName.of(experiment, trial)).delete();
        }
    }

    /** The finished records of those names, as far as they exist. */
    public List<TrialRecord> load(CoffeeShopExperiment experiment, Collection<String> names) {
        return names.stream()
                .map(name -> RecordCodec.decode(entries(experiment, name)))
                .flatMap(Optional::stream)
                .toList();
    }

    private void patchOrCreate(
            CoffeeShopExperiment experiment, Trial trial, String patch, Map<String, String> entries) {
        Resource<ConfigMap> stored = configMap(experiment, TrialName.of(experiment, trial));
        if (stored.get() == null) {
            client.resource(RecordConfigMap.of(experiment, trial, entries)).create();
        } else {
            stored.patch(MERGE, patch);
        }
    }

    private Map<String, String> entries(CoffeeShopExperiment experiment, Trial trial) {
        return entries(experiment, TrialName.of(experiment, trial));
    }

    private Map<String, String> entries(CoffeeShopExperiment experiment, String name) {
        return Optional.ofNullable(configMap(experiment, name).get())
                .map(ConfigMap::getData)
                .map(Map::copyOf)
                .orElseGet(Map::of);
    }

    private Resource<ConfigMap> configMap(CoffeeShopExperiment experiment, String name) {
        return client.configMaps()
                .inNamespace(experiment.getMetadata().getNamespace())
                .withName(name);
    }
}
