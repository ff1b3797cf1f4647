package dev.coffeeshop.operator.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One file under {@code manifests/samples}, with the file that says what is expected of it, if there is one. */
public record SampleFile(String name, List<ObjectNode> objects, Optional<JsonNode> expected) {

    private static final Path SAMPLES = Path.of("..", "manifests", "samples");
    private static final Pattern SEPARATOR = Pattern.compile("(?m)^---[ \\t]*$");
    private static final ObjectMapper JSON = new ObjectMapper();

    public static List<SampleFile> all() {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(SampleFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of which it is written down what they are to find. */
    static List<SampleFile> scenarios() {
        return all().stream().filter(sample -> sample.expected().isPresent()).toList();
    }

    /** Names of the files that say what is expected. */
    static List<String> expectations() {
        try (Stream<Path> files = Files.list(SAMPLES.resolve("expected"))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode experiment() {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals("CoffeeShopExperiment"))
                .findFirst()
                .orElseThrow();
    }

    /** As the API server stores it. */
    public CoffeeShopExperimentSpec spec(StructuralSchema schema) {
        ObjectNode stored = experiment().deepCopy();
        schema.fillIn(stored);
        return JSON.convertValue(stored.get("spec"), CoffeeShopExperimentSpec.class);
    }

    private static SampleFile read(Path file) {
        Path expected = SAMPLES.resolve("expected").resolve(file.getFileName());
        return new SampleFile(
                file.getFileName().toString().replace(".yaml", ""),
                SEPARATOR.splitAsStream(text(file)).map(SampleFile::tree).toList(),
                Files.exists(expected) ? Optional.of(tree(text(expected))) : Optional.empty());
    }

    private static ObjectNode tree(String yaml) {
        return JSON.valueToTree(new KubernetesSerialization().unmarshal(yaml, Map.class));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
