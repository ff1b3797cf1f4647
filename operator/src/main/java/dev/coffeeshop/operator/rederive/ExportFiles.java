package dev.coffeeshop.operator.rederive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;

/** Objects as {@code kubectl get -o json} or {@code -o yaml} writes them: single ones and lists, in one file or more. */
final class ExportFiles {

    private static final Set<String> ENDINGS = Set.of("json", "yaml", "yml");
    private static final String LIST = "List";

    private static final ObjectMapper JSON = new JsonMapper();

    /** A hundred records are more than the reader takes of its own accord. */
    private static final ObjectMapper YAML =
            new YAMLMapper(YAMLFactory.builder().loaderOptions(anyLength()).build());

    private ExportFiles() {}

    /**
     * @param path a file, or a folder whose files of JSON and YAML are all read
     * @throws UnusableExportException when there is nothing to read, or a file cannot be read
     */
    static List<JsonNode> objects(Path path) {
        return files(path).stream()
                .flatMap(file -> documents(file).stream())
                .filter(JsonNode::isObject)
                .flatMap(ExportFiles::items)
                .toList();
    }

    private static List<Path> files(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new UnusableExportException("there is no file or folder " + path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            List<Path> files = entries.filter(ExportFiles::isToBeRead).sorted().toList();
            if (files.isEmpty()) {
                throw new UnusableExportException("the folder %s holds no .json, .yaml or .yml file".formatted(path));
            }
            return files;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static boolean isToBeRead(Path file) {
        String name = file.getFileName().toString();
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) && Files.isRegularFile(file);
    }

    private static List<JsonNode> documents(Path file) {
        try {
            String text = Files.readString(file);
            ObjectMapper mapper = text.stripLeading().startsWith("{") ? JSON : YAML;
            try (MappingIterator<JsonNode> documents =
                    mapper.readerFor(JsonNode.class).readValues(text)) {
                return documents.readAll();
            }
        } catch (JsonProcessingException e) {
            throw new UnusableExportException("%s is cut off, or neither JSON nor YAML: %s (line %d)"
                    .formatted(
                            file,
                            e.getOriginalMessage(),
                            e.getLocation() == null ? 0 : e.getLocation().getLineNr()));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** kubectl gives each item its kind; the API server leaves it to the list's. */
    private static Stream<JsonNode> items(JsonNode document) {
        if (!document.path("items").isArray()) {
            return Stream.of(document);
        }
        String listKind = document.path("kind").asText();
        return StreamSupport.stream(document.path("items").spliterator(), false)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .<JsonNode>map(item -> item.has("kind") || !listKind.endsWith(LIST)
                        ? item
                        : item.put("kind", listKind.substring(0, listKind.length() - LIST.length())));
    }

    private static UnusableExportException unreadable(Path path, IOException e) {
        return new UnusableExportException("%s cannot be read: %s".formatted(path, e));
    }

    private static LoaderOptions anyLength() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return options;
    }
}
