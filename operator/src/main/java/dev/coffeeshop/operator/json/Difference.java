package dev.coffeeshop.operator.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A field that is not the same in two documents.
 *
 * @param path such as {@code cells[400m-x2].capacity.value}
 * @param one what the one says, as JSON; "nothing" where it has no such field
 * @param other the same of the other
 */
public record Difference(String path, String one, String other) {

    /** Every leaf that is not the same in both; a list's order counts. */
    public static List<Difference> between(ObjectNode one, ObjectNode other) {
        return fields(one, other)
                .flatMap(name -> differences(name, one.path(name), other.path(name)))
                .toList();
    }

    private static Stream<Difference> differences(String path, JsonNode one, JsonNode other) {
        if (isNothing(one) && isNothing(other)) {
            return Stream.empty();
        }
        if (one.isObject() && other.isObject()) {
            return fields(one, other).flatMap(name -> differences(path + "." + name, one.path(name), other.path(name)));
        }
        if (one.isArray() && other.isArray()) {
            return IntStream.range(0, Math.max(one.size(), other.size()))
                    .boxed()
                    .flatMap(at -> differences(
                            "%s[%s]".formatted(path, label(at, one.path(at), other.path(at))),
                            one.path(at),
                            other.path(at)));
        }
        return isSame(one, other) ? Stream.empty() : Stream.of(new Difference(path, text(one), text(other)));
    }

    private static Stream<String> fields(JsonNode one, JsonNode other) {
        return Stream.concat(names(one), names(other)).distinct();
    }

    private static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }

    /** An element's own name, if both have the same, is easier to find than its place. */
    private static String label(int at, JsonNode one, JsonNode other) {
        String name = one.path("name").asText();
        return name.isEmpty() || !name.equals(other.path("name").asText()) ? String.valueOf(at) : name;
    }

    /** A whole number is the same however many bits its reader has chosen for it. */
    private static boolean isSame(JsonNode one, JsonNode other) {
        return one.getNodeType() == other.getNodeType() && one.toString().equals(other.toString());
    }

    /** Empty lists and absent fields are one and the same to whoever reads them. */
    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull() || (node.isContainerNode() && node.isEmpty());
    }

    private static String text(JsonNode node) {
        return isNothing(node) ? "nothing" : node.toString();
    }
}
