package dev.coffeeshop.operator.rederive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coffeeshop.measurement.LoadResult;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.TerminationMessage;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.ExperimentState;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialOutcome;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialRecordRef;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Confidence;
import dev.coffeeshop.operator.simulation.RecordedRun;
import dev.coffeeshop.operator.simulation.SpecSample;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole experiments whose verdict is computed again from what they have left behind. */
class RederivationTest {

    private static final SpecSample SPEC = SpecSample.base()
            .with("/design/repetitions", 3)
            .with("/demand", Map.of("requestsPerSecond", 60))
            .with("/cost", Map.of("currency", "EUR", "cpuHour", "0.035", "memoryGibibyteHour", "0.004"))
            .with("/backoffLimit", 6)
            .with("/invalidRerunLimit", 6)
            .with("/activeDeadlineSeconds", 1_000_000);

    private final RecordedRun run = RecordedRun.of(SPEC, 40, 7);
    private final CoffeeShopExperimentStatus status = run.experiment().getStatus();

    @TempDir
    private Path path;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7})
    void aStatusFollowsFromItsRecordsInWhateverOrder(long seed) throws IOException {
        var another = RecordedRun.of(SPEC, 40, seed);
        List<ConfigMap> records = new ArrayList<>(another.records());
        Collections.shuffle(records, new Random(seed));

        var again = Rederivation.of(
                Export.read(ExportFolder.of(path, another).withRecords(records).path()));

        assertThat(again.differences()).isEmpty();
        assertThat(again.status().verdict())
                .isNotNull()
                .isEqualTo(another.experiment().getStatus().verdict());
        assertThat(again.status().cells())
                .isNotEmpty()
                .isEqualTo(another.experiment().getStatus().cells());
    }

    @Test
    void theExperimentHasAllThatAnExperimentCanHave() {
        assertThat(status.state()).isEqualTo(ExperimentState.Succeeded);
        assertThat(status.verdict())
                .isNotNull()
                .satisfies(verdict -> assertThat(verdict.confidence()).isEqualTo(Confidence.Interval95));
        assertThat(status.trialRecords())
                .extracting(TrialRecordRef::outcome)
                .contains(TrialOutcome.Succeeded, TrialOutcome.Failed, TrialOutcome.Invalid);
        assertThat(status.cells())
                .allSatisfy(cell -> assertThat(cell.cpuUsedPercent()).isNotNull())
                .anySatisfy(cell -> assertThat(cell.discarded()).isNotEmpty())
                .anySatisfy(cell -> assertThat(cell.restarts()).isPositive())
                .extracting(CellStatus::breakingPoint)
                .isNotEmpty();
        assertThat(status.scaling()).isNotEmpty();
        assertThat(status.upOrOut()).isNotEmpty();
        assertThat(status.recommendation()).isNotNull();
        assertThat(status.generator()).isNotEmpty();
    }

    @Test
    void saysThatTheVerdictIsReproduced() {
        ExportFolder.of(path, run);

        assertThat(rederive())
                .contains("experiment up-or-out, 4 cells, %d records"
                        .formatted(run.records().size()))
                .contains("the verdict is reproduced: " + headline())
                .endsWith("exit 0");
    }

    @Test
    void anExperimentThatFailedHasFiguresButNoVerdict() {
        var failed = LongStream.rangeClosed(1, 20)
                .mapToObj(seed -> RecordedRun.of(SPEC.with("/backoffLimit", 0).with("/maxFailedTrials", 0), 40, seed))
                .filter(each -> each.experiment().getStatus().trialRecords().stream()
                        .anyMatch(ref -> ref.outcome() == TrialOutcome.Succeeded))
                .filter(each -> each.experiment().getStatus().state() == ExperimentState.Failed)
                .findFirst()
                .orElseThrow();
        ExportFolder.of(path, failed);

        assertThat(rederive())
                .contains("the figures are reproduced", "no verdict")
                .endsWith("exit 0");
    }

    @Test
    void aChangedThroughputIsNoticed() {
        ExportFolder.of(path, run).withRecords(changed(RederivationTest::serveMore));

        assertThat(rederive())
                .contains("the status is not what follows from the records")
                .contains("  cells[%s].capacity.".formatted(firstCounted().cell()))
                .endsWith("exit 1");
    }

    @Test
    void aChangedCounterIsNoticed() {
        ExportFolder.of(path, run).withRecords(changed(RederivationTest::useHalfTheCpu));

        assertThat(rederive())
                .contains("  cells[%s].cpuUsedPercent.".formatted(firstCounted().cell()))
                .endsWith("exit 1");
    }

    @Test
    void aChangedReasonIsNoticed() {
        var failed = status.trialRecords().stream()
                .filter(ref -> ref.outcome() == TrialOutcome.Failed)
                .findFirst()
                .orElseThrow();
        ExportFolder.of(path, run).withRecords(changed(failed, trial -> trial.put("reason", "Sabotage")));

        assertThat(rederive())
                .contains("[%s].reason".formatted(failed.name()), "\"Sabotage\"")
                .endsWith("exit 1");
    }

    @Test
    void aChangedStatusIsNoticed() {
        ExportFolder.of(path, run)
                .withExperiment(
                        run,
                        experiment -> ((ObjectNode) experiment.at("/status/verdict"))
                                .put("headline", "All is well.")
                                .remove("summary"));

        assertThat(rederive())
                .contains(
                        "2 differences",
                        "  verdict.headline",
                        "status:  \"All is well.\"",
                        "records: \"" + headline(),
                        "  verdict.summary",
                        "status:  nothing")
                .endsWith("exit 1");
    }

    private String headline() {
        return Objects.requireNonNull(status.verdict()).headline();
    }

    private TrialRecordRef firstCounted() {
        return status.trialRecords().stream()
                .filter(ref -> ref.outcome() == TrialOutcome.Succeeded)
                .findFirst()
                .orElseThrow();
    }

    private List<ConfigMap> changed(Consumer<ObjectNode> edit) {
        return changed(firstCounted(), edit);
    }

    private List<ConfigMap> changed(TrialRecordRef ref, Consumer<ObjectNode> edit) {
        var records = run.records();
        int at = IntStream.range(0, records.size())
                .filter(each -> records.get(each).getMetadata().getName().equals(ref.name()))
                .findFirst()
                .orElseThrow();
        return ExportFolder.changed(records, at, json -> ExportFolder.edited(json, edit));
    }

    private static void serveMore(ObjectNode trial) {
        var measured = (TerminationMessage.Measured)
                TerminationMessage.read(trial.get("result").asText());
        LoadResult load = measured.result();
        trial.put(
                "result",
                TerminationMessage.write(load.withRungs(
                        load.rungs().stream().map(RederivationTest::tenthMore).toList())));
    }

    private static RungResult tenthMore(RungResult rung) {
        long good = rung.good() * 11 / 10;
        return new RungResult(
                rung.model(),
                rung.level(),
                rung.start(),
                rung.end(),
                rung.seconds(),
                good,
                good,
                rung.failures(),
                good,
                rung.completedPerSecond(),
                rung.objectiveMicroseconds(),
                rung.response(),
                null,
                null,
                null,
                null,
                rung.missed(),
                rung.invalid());
    }

    private static void useHalfTheCpu(ObjectNode trial) {
        ((ArrayNode) trial.at("/evidence/samples"))
                .forEach(sample -> ((ObjectNode) sample)
                        .put("cpuSeconds", sample.get("cpuSeconds").asDouble() / 2));
    }

    private String rederive() {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int exit = new Rederive(out, out).run(List.of(path.toString()));
        return printed.toString(StandardCharsets.UTF_8) + "exit " + exit;
    }
}
