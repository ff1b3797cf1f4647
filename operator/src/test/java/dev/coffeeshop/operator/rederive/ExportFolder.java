package dev.coffeeshop.operator.rederive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coffeeshop.operator.simulation.RecordedRun;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.KubernetesListBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** An export as kubectl writes it, with what someone may have done to it. */
record ExportFolder(Path path) {

    static final String EXPERIMENT = "experiment.json";
    static final String RECORDS = "records.json";

    private static final JsonMapper JSON = new JsonMapper();

    static ExportFolder of(Path path, RecordedRun run) {
        var folder = new ExportFolder(path);
        folder.write(EXPERIMENT, json(run.experiment()));
        return folder.withRecords(run.records());
    }

    static String json(Object object) {
        return Export.SERIALIZATION.asJson(object);
    }

    static String json(List<ConfigMap> records) {
        return json(list(records));
    }

    static Object list(List<ConfigMap> records) {
        return new KubernetesListBuilder().withItems(new ArrayList<>(records)).build();
    }

    ExportFolder withRecords(List<ConfigMap> records) {
        write(RECORDS, json(records));
        return this;
    }

    ExportFolder withExperiment(RecordedRun run, Consumer<ObjectNode> edit) {
        write(EXPERIMENT, edited(json(run.experiment()), edit));
        return this;
    }

    void write(String file, String text) {
        try {
            Files.writeString(path.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same records, the text of the one at that place changed. */
    static List<ConfigMap> changed(List<ConfigMap> records, int at, UnaryOperator<String> change) {
        List<ConfigMap> all = new ArrayList<>(records);
        ConfigMap stored = records.get(at);
        all.set(
                at,
                new ConfigMapBuilder(stored)
                        .addToData(
                                "record.json",
                                change.apply(
                                        Objects.requireNonNull(stored.getData().get("record.json"))))
                        .build());
        return all;
    }

    static String edited(String json, Consumer<ObjectNode> edit) {
        try {
            ObjectNode tree = (ObjectNode) JSON.readTree(json);
            edit.accept(tree);
            return tree.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
