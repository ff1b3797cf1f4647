package dev.coffeeshop.operator.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.record.Evidence.CounterSample;
import dev.coffeeshop.operator.record.Evidence.Exit;
import dev.coffeeshop.operator.record.Evidence.Replica;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordCodecTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00.123Z");
    private static final int CONFIG_MAP_LIMIT = 1 << 20;

    @Test
    void aRecordSurvivesItsStorage() {
        var trial = trial(new Evidence(
                List.of(
                        new Replica("pod-a", "node-1", "shop:1", "sha256:ab", 1),
                        new Replica("pod-b", null, "shop:1", null, 0)),
                List.of(new Exit(START, "pod-a", "workload", "OOMKilled", 137)),
                List.of(
                        new CounterSample(START, "pod-a", 1.25, 10L, 3L, 1_000L),
                        new CounterSample(START, "pod-b", 0.5, null, null, null))));

        assertThat(RecordCodec.decode(Map.of(RecordCodec.RECORD_KEY, RecordCodec.encode(trial))))
                .contains(trial);
    }

    @Test
    void aTrialUnderWayHasNoRecord() {
        assertThat(RecordCodec.decode(RecordCodec.added(Map.of(), seen(0, 1), START)))
                .isEmpty();
    }

    @Test
    void evidenceGatheredAlongTheWayIsAllThereAndEachFactOnce() {
        Map<String, String> entries = new HashMap<>();
        entries.putAll(RecordCodec.added(Map.of(), seen(0, 2), START));
        entries.putAll(RecordCodec.added(entries, seen(5, 2), START.plusSeconds(5)));
        entries.putAll(RecordCodec.added(entries, seen(5, 2), START.plusSeconds(5)));

        var gathered = Evidence.merged(List.of(RecordCodec.gathered(entries), seen(5, 2)));

        assertThat(gathered.replicas()).hasSize(2);
        assertThat(gathered.exits()).hasSize(2);
        assertThat(gathered.samples()).hasSize(4).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }

    @Test
    void theFinishedRecordTakesThePlaceOfWhatWasGathered() throws Exception {
        var entries = RecordCodec.added(Map.of(), seen(0, 2), START);

        var patch = new JsonMapper().readTree(RecordCodec.finishingPatch(trial(Evidence.none()), entries));

        entries.keySet()
                .forEach(key ->
                        assertThat(patch.at("/data/" + key).isNull()).as(key).isTrue());
        assertThat(patch.at("/data/record.json").asText()).contains("\"schemaVersion\":1");
    }

    @Test
    void aKubeletThatAnswersTheSameAgainIsToldOnce() {
        var entries = RecordCodec.added(Map.of(), seen(0, 2), START);

        assertThat(RecordCodec.added(entries, seen(0, 2), START.plusSeconds(2))).isEmpty();
    }

    @Test
    void twentyReplicasForAnHourFitAConfigMapBeforeAndAfterFinishing() {
        Map<String, String> entries = gathered(20, 1_800);
        var whole = trial(Evidence.merged(List.of(RecordCodec.gathered(entries))));

        assertThat(whole.evidence().samples()).hasSize(50 * 20);
        assertThat(whole.evidence().samples().getLast().at()).isEqualTo(START.plusSeconds(3_598));
        assertThat(bytes(entries)).isLessThan(CONFIG_MAP_LIMIT / 4);
        assertThat(bytes(Map.of(RecordCodec.RECORD_KEY, RecordCodec.encode(whole))))
                .isLessThan(CONFIG_MAP_LIMIT / 4);
    }

    @Test
    void ofTwoHundredReplicasTheLastTenSamplesStay() {
        Map<String, String> entries = gathered(200, 30);

        assertThat(RecordCodec.gathered(entries).samples()).hasSize(10 * 200);
        assertThat(bytes(entries)).isLessThan(CONFIG_MAP_LIMIT / 2);
    }

    /** A sample every two seconds, as the store keeps them. */
    private static Map<String, String> gathered(int replicas, int samples) {
        Map<String, String> entries = new HashMap<>();
        for (int sample = 0; sample < samples; sample++) {
            var at = 2 * sample;
            var added = RecordCodec.added(entries, seen(at, replicas), START.plusSeconds(at));
            var outdated = RecordCodec.outdated(entries, replicas);
            entries.keySet().removeAll(outdated);
            entries.putAll(added);
        }
        return entries;
    }

    private static long bytes(Map<String, String> entries) {
        return entries.entrySet().stream()
                .mapToLong(entry -> (entry.getKey() + entry.getValue()).getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static Evidence seen(int second, int replicas) {
        var at = START.plusSeconds(second);
        var pods = IntStream.range(0, replicas)
                .mapToObj("cse-0123456789-1000m-x20-r1-a1-7c9d8f6b5c-%05d"::formatted)
                .toList();
        return new Evidence(
                pods.stream()
                        .map(pod -> new Replica(pod, "node.example", "shop:1", "sha256:" + "a".repeat(64), 1))
                        .toList(),
                pods.stream()
                        .map(pod -> new Exit(START, pod, "workload", "OOMKilled", 137))
                        .toList(),
                pods.stream()
                        .map(pod -> new CounterSample(at, pod, 123_456.789012345, 123_456L, 12_345L, 123_456_789L))
                        .toList());
    }

    private static TrialRecord trial(Evidence evidence) {
        return new TrialRecord(
                TrialRecord.SCHEMA_VERSION,
                "up-or-out",
                "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0",
                new Cell(1_000, 20),
                1,
                1,
                1,
                TrialOutcome.Succeeded,
                null,
                null,
                "1:" + "x".repeat(4_094),
                START,
                START.plusSeconds(120),
                evidence);
    }
}
