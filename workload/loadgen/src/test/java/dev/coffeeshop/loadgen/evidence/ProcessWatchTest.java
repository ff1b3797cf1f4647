package dev.coffeeshop.loadgen.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.GeneratorEvidence;
import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.LatencyBound;
import dev.coffeeshop.measurement.Objective;
import dev.coffeeshop.measurement.Percentile;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.judging.MeasuredWindow;
import dev.coffeeshop.measurement.judging.RungJudge;
import dev.coffeeshop.measurement.judging.RungRecording;
import dev.coffeeshop.measurement.judging.ValidityRules;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessWatchTest {

    @TempDir
    Path root;

    @Test
    void whatTheHostGaveToOthersIsAShareOfTheMachinesTime() {
        FixtureTree tree = new FixtureTree(root).file("proc/stat", "cpu  100 0 50 1000 0 0 0 5 70 0\ncpu0 1 2 3\n");
        ProcessWatch watch = new ProcessWatch(root);
        tree.file("proc/stat", "cpu  140 0 70 1030 0 0 0 15 90 0\ncpu0 1 2 3\n");
        GeneratorEvidence evidence = watch.evidence(0.25);
        assertThat(evidence.stealPercent()).isEqualTo(10);
        assertThat(evidence.busiestSecond()).isEqualTo(0.25);
        watch.restart();
        assertThat(watch.evidence(0.25).stealPercent()).isZero();
    }

    @Test
    void withoutAKernelThatTellsNothingIsKnown() {
        GeneratorEvidence evidence = new ProcessWatch(root).evidence(0.1);
        assertThat(evidence.stealPercent()).isNull();
        assertThat(evidence.throttledPercent()).isNull();
        new FixtureTree(root).file("proc/stat", "cpu  1 2 3 4\n");
        assertThat(new ProcessWatch(root).evidence(0.1).stealPercent()).isNull();
    }

    @Test
    void theLongestPauseCounts() {
        CollectionPauses pauses = new CollectionPauses();
        pauses.paused(12);
        pauses.paused(7);
        assertThat(pauses.longestMicroseconds()).isGreaterThanOrEqualTo(12_000);
        pauses.restart();
        assertThat(pauses.longestMicroseconds()).isLessThan(12_000);
    }

    @Test
    void theJvmTellsOfItsCollections() {
        CollectionPauses pauses = new CollectionPauses();
        byte[][] held = new byte[64][];
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            for (int i = 0; i < held.length; i++) {
                held[i] = new byte[1 << 20];
            }
            System.gc();
            return pauses.longestMicroseconds() > 0;
        });
        assertThat(held[0]).hasSize(1 << 20);
    }

    /** A generator that is held back looks idle, and its median is perfect. */
    @Test
    void aGeneratorThatIsHeldBackMayNotBeCounted() {
        FixtureTree tree = new FixtureTree(root)
                .cgroup("0::/\n", FixtureTree.MOUNTED_V2.formatted("/"))
                .periods("sys/fs/cgroup", 0, 0);
        ProcessWatch watch = new ProcessWatch(root);
        assertThat(judged(watch.evidence(0.26)).invalid()).isEmpty();
        tree.periods("sys/fs/cgroup", 100, 57);
        assertThat(judged(watch.evidence(0.26)).invalid())
                .extracting(Invalidity::reason)
                .containsExactly(Reason.GENERATOR_THROTTLED);
    }

    /** A rung without a flaw but for what the evidence says. */
    private static RungResult judged(GeneratorEvidence evidence) {
        LatencyBound bound = new LatencyBound(Percentile.P95, 500);
        RungRecording recording = new RungRecording(
                MeasuredWindow.of(0, TimeUnit.SECONDS.toNanos(1)), TimeUnit.MILLISECONDS.toNanos(500));
        for (long due = 0; due < TimeUnit.SECONDS.toNanos(1); due += TimeUnit.MILLISECONDS.toNanos(1)) {
            recording.lag(due, 50_000);
            recording.succeeded(due, due + 50_000, due + 900_000);
        }
        return new RungJudge(new Objective(bound, bound, 1), ValidityRules.standard())
                .judge(
                        new Rung.Open(1_000, Arrival.CONSTANT),
                        Instant.EPOCH,
                        Instant.EPOCH.plusSeconds(1),
                        recording,
                        evidence);
    }

    @Test
    void ofSeveralGeneratorsTheWorstCounts() {
        assertThat(ProcessWatch.worst(
                        new GeneratorEvidence(0.2, 3.0, null, 9_000), new GeneratorEvidence(0.7, 1.0, 0.5, 4_000)))
                .isEqualTo(new GeneratorEvidence(0.7, 3.0, 0.5, 9_000));
    }
}
