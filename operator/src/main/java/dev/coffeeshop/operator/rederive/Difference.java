package dev.coffeeshop.operator.rederive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A field of which a status says something else than follows from the records.
 *
 * @param path such as {@code cells[400m-x2].capacity.value}
 * @param status what the status says, as JSON; "nothing" where it has no such field
 * @param records the same of what follows from the records
 */
record Difference(String path, String status, String records) {

    /** Every leaf that is not the same in both; a list's order counts. */
    static List<Difference> between(ObjectNode status, ObjectNode records) {
        return fields(status, records)
                .flatMap(name -> differences(name, status.path(name), records.path(name)))
                .toList();
    }

    private static Stream<Difference> differences(String path, JsonNode status, JsonNode records) {
        if (isNothing(status) && isNothing(records)) {
            return Stream.empty();
        }
        if (status.isObject() && records.isObject()) {
            return fields(status, records)
                    .flatMap(name -> differences(path + "." + name, status.path(name), records.path(name)));
        }
        if (status.isArray() && records.isArray()) {
            return IntStream.range(0, Math.max(status.size(), records.size()))
                    .boxed()
                    .flatMap(at -> differences(
                            "%s[%s]".formatted(path, label(at, status.path(at), records.path(at))),
                            status.path(at),
                            records.path(at)));
        }
        return isSame(status, records) ? Stream.empty() : Stream.of(new Difference(path, text(status), text(records)));
    }

    private static Stream<String> fields(JsonNode status, JsonNode records) {
        return Stream.concat(names(status), names(records)).distinct();
    }

    private static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }

    /** An element's own name, if both have the same, is easier to find than its place. */
    private static String label(int at, JsonNode status, JsonNode records) {
        String name = status.path("name").asText();
        return name.isEmpty() || !name.equals(records.path("name").asText()) ? String.valueOf(at) : name;
    }

    /** A whole number is the same however many bits its reader has chosen for it. */
    private static boolean isSame(JsonNode status, JsonNode records) {
        return status.getNodeType() == records.getNodeType()
                && status.toString().equals(records.toString());
    }

    /** Empty lists and absent fields are one and the same to whoever reads a status. */
    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull() || (node.isContainerNode() && node.isEmpty());
    }

    private static String text(JsonNode node) {
        return isNothing(node) ? "nothing" : node.toString();
    }
}
