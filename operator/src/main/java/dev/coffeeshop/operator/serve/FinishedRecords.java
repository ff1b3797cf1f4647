package dev.coffeeshop.operator.serve;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.record.TrialRecord;
import dev.coffeeshop.operator.record.UnreadableRecordException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Records of ended trials. They never change, so that each is asked for once, however many people look and however often;
 * those that were looked at last are kept.
 */
final class FinishedRecords {

    private static final Logger LOG = Logger.getLogger(FinishedRecords.class);

    /** A record is 100 kB at most, and mostly a tenth of that. */
    private static final int MOST = 600;

    /** Loads the records of those names, as far as they exist. */
    @FunctionalInterface
    interface Store {
        List<TrialRecord> load(CoffeeShopExperiment experiment, List<String> names);
    }

    private record RecordKey(String experimentUid, String name) {}

    private final Store store;
    private final Recent<RecordKey, TrialRecord> kept = new Recent<>(MOST);

    FinishedRecords(Store store) {
        this.store = store;
    }

    /** Of all ended trials that status names; one that has been deleted or damaged meanwhile is left out. */
    List<TrialRecord> of(CoffeeShopExperiment experiment) {
        return refs(experiment)
                .flatMap(ref -> record(experiment, ref.name()).stream())
                .toList();
    }

    private static Stream<TrialRecordRef> refs(CoffeeShopExperiment experiment) {
        return Optional.ofNullable(experiment.getStatus()).map(CoffeeShopExperimentStatus::trialRecords).stream()
                .flatMap(List::stream);
    }

    private Optional<TrialRecord> record(CoffeeShopExperiment experiment, String name) {
        var key = new RecordKey(experiment.getMetadata().getUid(), name);
        Optional<TrialRecord> known = kept.get(key);
        return known.isPresent() ? known : loaded(experiment, key);
    }

    private Optional<TrialRecord> loaded(CoffeeShopExperiment experiment, RecordKey key) {
        try {
            Optional<TrialRecord> loaded =
                    store.load(experiment, List.of(key.name())).stream().findFirst();
            loaded.ifPresent(found -> kept.put(key, found));
            return loaded;
        } catch (UnreadableRecordException e) {
            LOG.warnf("Record %s is left out of the report: %s", key.name(), e.getMessage());
            return Optional.empty();
        }
    }
}
