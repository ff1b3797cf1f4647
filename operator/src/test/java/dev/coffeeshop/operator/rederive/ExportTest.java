package dev.coffeeshop.operator.rederive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coffeeshop.operator.simulation.RecordedRun;
import dev.coffeeshop.operator.simulation.SpecSample;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of an export, and what its reader is told when it cannot be used. */
class ExportTest {

    private static final RecordedRun RUN = RecordedRun.of(SpecSample.base(), 0, 1);

    @TempDir
    private Path path;

    private ExportFolder folder = new ExportFolder(Path.of(""));

    @BeforeEach
    void export() {
        folder = ExportFolder.of(path, RUN);
    }

    @Test
    void oneFileMayHoldAll() throws IOException {
        Path one = Files.createDirectory(path.resolve("one")).resolve("all.json");
        Files.writeString(one, ExportFolder.json(RUN.experiment()) + "\n" + ExportFolder.json(RUN.records()));

        assertIsWhole(Export.read(one));
    }

    @Test
    void yamlIsAsGood() throws IOException {
        Path one = Files.createDirectory(path.resolve("one")).resolve("all.yaml");
        Files.writeString(
                one,
                Export.SERIALIZATION.asYaml(RUN.experiment())
                        + "\n---\n"
                        + Export.SERIALIZATION.asYaml(ExportFolder.list(RUN.records())));

        assertIsWhole(Export.read(one));
    }

    @Test
    void theApiServersOwnListIsAsGood() {
        folder.write(ExportFolder.RECORDS, ExportFolder.edited(ExportFolder.json(RUN.records()), list -> {
            list.put("kind", "ConfigMapList");
            list.path("items").forEach(item -> ((ObjectNode) item).remove(List.of("kind", "apiVersion")));
        }));

        assertIsWhole(Export.read(path));
    }

    @Test
    void otherConfigMapsDoNotMatter() {
        List<ConfigMap> all = new ArrayList<>(RUN.records());
        all.add(new ConfigMapBuilder()
                .withNewMetadata()
                .withName("kube-root-ca.crt")
                .endMetadata()
                .build());
        folder.withRecords(all);

        assertIsWhole(Export.read(path));
    }

    @Test
    void saysThatThereIsNothingToRead() throws IOException {
        assertUnusable(path.resolve("nowhere"), "there is no file or folder", "nowhere");
        assertUnusable(Files.createDirectory(path.resolve("empty")), "holds no .json, .yaml or .yml file");
    }

    @Test
    void saysWhichFileIsCutOff() {
        String records = ExportFolder.json(RUN.records());
        folder.write(ExportFolder.RECORDS, records.substring(0, records.length() / 2));

        assertUnusable(path, "records.json is cut off, or neither JSON nor YAML");
    }

    @Test
    void saysThatTheExperimentIsMissingOrNotAlone() {
        folder.write("experiment.json", "{}");
        assertUnusable(path, "no CoffeeShopExperiment among what was exported");

        folder.write("experiment.json", ExportFolder.json(RUN.experiment()).repeat(2));
        assertUnusable(path, "2 CoffeeShopExperiments were exported");
    }

    @Test
    void saysThatTheExperimentIsNotFinished() {
        folder.withExperiment(RUN, tree -> ((ObjectNode) tree.get("status")).put("state", "Running"));
        assertUnusable(path, "up-or-out is not finished");

        folder.withExperiment(RUN, tree -> tree.remove("status"));
        assertUnusable(path, "up-or-out is not finished");
    }

    @Test
    void saysThatTheExperimentIsOfAnotherVersion() {
        folder.withExperiment(RUN, tree -> ((ObjectNode) tree.at("/status/verdict")).put("laterField", 1));

        assertUnusable(path, "up-or-out cannot be understood by this version", "\"laterField\"");
    }

    @Test
    void saysThatAnAppliedFileIsNoExport() {
        folder.withExperiment(RUN, tree -> ((ObjectNode) tree.get("metadata")).remove("uid"));

        assertUnusable(path, "up-or-out lacks its UID or spec");
    }

    @Test
    void saysThatRecordsAreMissing() {
        folder.withRecords(List.of());
        assertUnusable(path, "no records", "app.kubernetes.io/component=record");

        folder.withRecords(RUN.records().subList(1, RUN.records().size()));
        assertUnusable(
                path,
                "not all records were exported",
                RUN.records().getFirst().getMetadata().getName());
    }

    @Test
    void saysThatARecordIsThereTwice() {
        folder.write("again.json", ExportFolder.json(RUN.records()));

        assertUnusable(path, "was exported twice");
    }

    @Test
    void saysThatARecordIsAnotherExperiments() {
        assertUnusableRecord(
                trial -> trial.put("experimentUid", "00000000-1111"),
                "it belongs to an experiment up-or-out with the UID 00000000-1111");
    }

    @Test
    void saysThatARecordIsOfAnotherVersion() {
        assertUnusableRecord(trial -> trial.put("schemaVersion", 2), "of version 2, but only version 1 is known");
    }

    @Test
    void saysThatARecordIsCutOff() {
        folder.withRecords(ExportFolder.changed(RUN.records(), 0, record -> record.substring(0, record.length() / 2)));
        assertUnusable(path, firstRecord(), "damaged or cut off");

        assertUnusableRecord(trial -> trial.remove("cell"), "cell is missing");
        assertUnusableRecord(
                trial -> trial.put("result", trial.get("result").asText().substring(0, 100)),
                "the load generator's result in it cannot be read");
        assertUnusableRecord(trial -> trial.remove("result"), "holds no result");
    }

    @Test
    void saysThatARecordIsUnfinished() {
        List<ConfigMap> records = new ArrayList<>(RUN.records());
        records.set(0, new ConfigMapBuilder(records.getFirst()).withData(null).build());
        folder.withRecords(records);

        assertUnusable(path, firstRecord(), "it holds no finished record");
    }

    private static String firstRecord() {
        return RUN.records().getFirst().getMetadata().getName();
    }

    private static void assertIsWhole(Export export) {
        assertThat(export.records()).hasSameSizeAs(RUN.records());
        assertThat(Rederivation.of(export).differences()).isEmpty();
    }

    private void assertUnusableRecord(Consumer<ObjectNode> edit, String... why) {
        folder.withRecords(ExportFolder.changed(RUN.records(), 0, record -> ExportFolder.edited(record, edit)));
        assertUnusable(path, why);
        assertUnusable(path, firstRecord());
    }

    private static void assertUnusable(Path path, String... why) {
        assertThatExceptionOfType(UnusableExportException.class)
                .isThrownBy(() -> Export.read(path))
                .satisfies(unusable -> assertThat(unusable.getMessage()).contains(why));
    }
}
