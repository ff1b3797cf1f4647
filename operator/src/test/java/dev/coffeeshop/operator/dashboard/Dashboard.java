package dev.coffeeshop.operator.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coffeeshop.cluster.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A dashboard of the chart, in Grafana's classic JSON. */
record Dashboard(String file, JsonNode json) {

    static final Path DIRECTORY = Checkout.current().operatorChart().resolve("dashboards");

    /** A variable that is asked of Prometheus. */
    record Variable(String name, String query) {}

    static List<Dashboard> all() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Dashboard::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dashboard read(Path file) {
        try {
            return new Dashboard(file.getFileName().toString(), new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** With the rows that divide them. */
    List<JsonNode> rowsAndPanels() {
        return json.path("panels").valueStream().toList();
    }

    List<JsonNode> panels() {
        return rowsAndPanels().stream()
                .filter(panel -> !panel.path("type").asText().equals("row"))
                .toList();
    }

    List<Query> panelQueries() {
        return panels().stream()
                .flatMap(panel -> panel.path("targets").valueStream().map(target -> query(panel, target)))
                .toList();
    }

    List<Query> annotationQueries() {
        return json.at("/annotations/list")
                .valueStream()
                .map(annotation -> new Query(
                        "%s, annotation %s"
                                .formatted(file, annotation.path("name").asText()),
                        annotation.path("expr").asText(),
                        annotation.path("titleFormat").asText()))
                .toList();
    }

    /** In the order in which one follows from the other. */
    List<Variable> variables() {
        return json.at("/templating/list")
                .valueStream()
                .filter(variable -> variable.path("type").asText().equals("query"))
                .map(variable -> new Variable(
                        variable.path("name").asText(),
                        variable.at("/query/query").asText()))
                .toList();
    }

    private Query query(JsonNode panel, JsonNode target) {
        return new Query(
                "%s, panel %s, query %s"
                        .formatted(
                                file,
                                panel.path("title").asText(),
                                target.path("refId").asText()),
                target.path("expr").asText(),
                target.path("legendFormat").asText());
    }

    @Override
    public String toString() {
        return file;
    }
}
