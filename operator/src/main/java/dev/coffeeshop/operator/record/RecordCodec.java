package dev.coffeeshop.operator.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
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

/**
 * The entries of a record's ConfigMap. While a trial runs, evidence is added under keys that follow from what it says,
 * so that the same fact written twice stands there once; the finished record holds all of it under one key.
 */
final class RecordCodec {

    static final String RECORD_KEY = "record.json";

    private static final String REPLICA_PREFIX = "pod-";
    private static final String EXIT_PREFIX = "exit-";
    private static final String SAMPLE_PREFIX = "sample-";

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

    /** Empty while the trial has not been recorded. */
    static Optional<TrialRecord> decode(Map<String, String> entries) {
        return Optional.ofNullable(entries.get(RECORD_KEY)).map(json -> read(json, TrialRecord.class));
    }

    /** @param now names the entry of the samples */
    static Map<String, String> entries(Evidence evidence, Instant now) {
        Map<String, String> entries = new HashMap<>();
        evidence.replicas().forEach(replica -> entries.put(REPLICA_PREFIX + replica.pod(), write(replica)));
        evidence.exits().forEach(exit -> entries.put(key(exit), write(exit)));
        if (!evidence.samples().isEmpty()) {
            entries.put(SAMPLE_PREFIX + now.toEpochMilli(), write(evidence.samples()));
        }
        return Map.copyOf(entries);
    }

    /** What has been gathered under the keys of {@link #entries}. */
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

    /** A JSON merge patch that adds entries. */
    static String addingPatch(Map<String, String> entries) {
        return write(Map.of("data", entries));
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
