package dev.coffeeshop.operator.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.coffeeshop.operator.record.Evidence.CounterSample;
import dev.coffeeshop.operator.record.Evidence.Exit;
import dev.coffeeshop.operator.record.Evidence.Replica;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The entries of a record's ConfigMap. While a trial runs, evidence is added under keys that follow from what it says,
 * so that the same fact written twice stands there once; the finished record holds all of it under one key.
 */
final class RecordCodec {

    static final String RECORD_KEY = "record.json";

    private static final String REPLICA_PREFIX = "pod-";
    private static final String EXIT_PREFIX = "exit-";
    private static final String SAMPLE_PREFIX = "sample-";

    /** Of all pods together: a fifth of what a ConfigMap can hold. */
    private static final int MOST_SAMPLES = 1_000;

    /** Of each pod, however many there are. */
    private static final int LEAST_SAMPLES = 10;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private RecordCodec() {}

    static String encode(TrialRecord trial) {
        return write(trial);
    }

    /**
     * Empty while the trial has not been recorded.
     *
     * @throws UnreadableRecordException when the record is damaged or of another version
     */
    static Optional<TrialRecord> decode(Map<String, String> entries) {
        return Optional.ofNullable(entries.get(RECORD_KEY)).map(RecordCodec::trial);
    }

    private static TrialRecord trial(String json) {
        try {
            JsonNode tree = JSON.readTree(json);
            int version = tree.path("schemaVersion").asInt();
            if (version != TrialRecord.SCHEMA_VERSION) {
                throw new UnreadableRecordException("the record is of version %d, but only version %d is known"
                        .formatted(version, TrialRecord.SCHEMA_VERSION));
            }
            return JSON.treeToValue(tree, TrialRecord.class);
        } catch (JsonProcessingException e) {
            throw new UnreadableRecordException("the record is damaged or cut off: " + e.getOriginalMessage());
        }
    }

    /**
     * The entries that evidence adds. A kubelet may answer with the same samples for seconds; they are told once.
     *
     * @param present what the ConfigMap holds
     * @param now names the entry of the samples
     */
    static Map<String, String> added(Map<String, String> present, Evidence evidence, Instant now) {
        Map<String, String> entries = new HashMap<>();
        evidence.replicas().forEach(replica -> entries.put(REPLICA_PREFIX + replica.pod(), write(replica)));
        evidence.exits().forEach(exit -> entries.put(key(exit), write(exit)));
        List<CounterSample> samples = newSamples(present, evidence.samples());
        if (!samples.isEmpty()) {
            entries.put(SAMPLE_PREFIX + now.toEpochMilli(), write(samples));
        }
        entries.entrySet().removeIf(entry -> entry.getValue().equals(present.get(entry.getKey())));
        return Map.copyOf(entries);
    }

    private static List<CounterSample> newSamples(Map<String, String> present, List<CounterSample> samples) {
        List<CounterSample> last = sampleKeys(present)
                .reduce((_, later) -> later)
                .map(key -> List.of(read(present.getOrDefault(key, "[]"), CounterSample[].class)))
                .orElseGet(List::of);
        return samples.stream().filter(sample -> !last.contains(sample)).toList();
    }

    /**
     * Entries of samples that make room: so many are kept that those of all replicas together fit. The latest stay, since
     * load rises or nears the capacity as time goes by.
     */
    static List<String> outdated(Map<String, String> present, int replicas) {
        int kept = Math.max(LEAST_SAMPLES, MOST_SAMPLES / Math.max(1, replicas)) - 1;
        List<String> keys = sampleKeys(present).toList();
        return keys.subList(0, Math.max(0, keys.size() - kept));
    }

    /** From the earliest on: times in milliseconds have thirteen digits until the year 2286. */
    private static Stream<String> sampleKeys(Map<String, String> present) {
        return present.keySet().stream()
                .filter(key -> key.startsWith(SAMPLE_PREFIX))
                .sorted();
    }

    /** What has been gathered under the keys of {@link #added}. */
    static Evidence gathered(Map<String, String> entries) {
        return new Evidence(
                values(entries, REPLICA_PREFIX, Replica.class),
                values(entries, EXIT_PREFIX, Exit.class),
                values(entries, SAMPLE_PREFIX, CounterSample[].class).stream()
                        .flatMap(Arrays::stream)
                        .toList());
    }

    /**
     * A JSON merge patch that puts the finished record in the place of the evidence gathered under single keys.
     *
     * @param entries all that the ConfigMap holds
     */
    static String finishingPatch(TrialRecord trial, Map<String, String> entries) {
        var data = JSON.createObjectNode();
        entries.keySet().forEach(data::putNull);
        data.put(RECORD_KEY, encode(trial));
        return write(JSON.createObjectNode().set("data", data));
    }

    /** A JSON merge patch that adds entries and takes others away. */
    static String addingPatch(Map<String, String> added, List<String> outdated) {
        var data = JSON.createObjectNode();
        outdated.forEach(data::putNull);
        added.forEach(data::put);
        return write(JSON.createObjectNode().set("data", data));
    }

    private static String key(Exit exit) {
        return "%s%s-%s-%d"
                .formatted(EXIT_PREFIX, exit.pod(), exit.container(), exit.at().getEpochSecond());
    }

    private static <T> List<T> values(Map<String, String> entries, String prefix, Class<T> type) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> read(entry.getValue(), type))
                .toList();
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value, e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a " + type.getSimpleName() + ": " + json, e);
        }
    }
}
