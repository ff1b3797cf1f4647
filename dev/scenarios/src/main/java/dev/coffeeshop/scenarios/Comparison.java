package dev.coffeeshop.scenarios;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares a part of a tree with the whole. An object's expected fields have to be there; an expected item of a list has
 * to match the one of the same name (or axis, or pair of cells); a scalar is as {@link Wanted} says.
 */
final class Comparison {

    /** Fields by which an item of a list is found again. */
    private static final List<List<String>> IDENTITIES =
            List.of(List.of("name"), List.of("axis", "at"), List.of("up", "out"));

    private static final String ABSENT = "nothing";

    private Comparison() {}

    /** @param where the path of both */
    static List<Difference> differences(String where, Object expected, @Nullable Object found) {
        return differing(where, expected, found).toList();
    }

    /** The item of a list that has the same identity. */
    private static Optional<Map<?, ?>> same(Map<?, ?> item, @Nullable Object list) {
        List<String> identity = identity(item);
        return list instanceof List<?> items
                ? items.stream()
                        .flatMap(each -> each instanceof Map<?, ?> map ? Stream.<Map<?, ?>>of(map) : Stream.empty())
                        .filter(map -> identity.stream()
                                .allMatch(key -> text(item.get(key)).equals(text(map.get(key)))))
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Difference> differing(String where, Object expected, @Nullable Object found) {
        return switch (expected) {
            case Map<?, ?> fields ->
                found instanceof Map<?, ?> all
                        ? fields.entrySet().stream()
                                .flatMap(field -> differing(
                                        where + "." + field.getKey(), field.getValue(), all.get(field.getKey())))
                        : Stream.of(new Difference(where, "an object", text(found)));
            case List<?> items -> items.stream().flatMap(item -> item(where, item, found));
            default -> {
                Wanted wanted = Wanted.of(text(expected));
                yield wanted.matches(text(found))
                        ? Stream.empty()
                        : Stream.of(new Difference(where, wanted.text(), text(found)));
            }
        };
    }

    private static Stream<Difference> item(String where, Object expected, @Nullable Object list) {
        if (!(expected instanceof Map<?, ?> item)) {
            throw new IllegalArgumentException(where + " expects a list of other things than objects");
        }
        String place = "%s[%s]"
                .formatted(
                        where,
                        identity(item).stream().map(key -> text(item.get(key))).collect(Collectors.joining(" ")));
        return same(item, list)
                .map(found -> differing(place, item, found))
                .orElseGet(() -> Stream.of(new Difference(place, "an item", ABSENT)));
    }

    private static List<String> identity(Map<?, ?> item) {
        return IDENTITIES.stream()
                .filter(keys -> keys.stream().allMatch(item::containsKey))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing names the expected item " + item));
    }

    private static String text(@Nullable Object scalar) {
        return scalar == null ? ABSENT : String.valueOf(scalar);
    }
}
