package dev.coffeeshop.scenarios;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares a tree with the records that it would be read into. */
final class KnownFields {

    private KnownFields() {}

    /** Paths of fields that are no components, and of words that are no constants. */
    static List<String> unknown(String path, Type type, Object tree) {
        return find(path, type, tree).toList();
    }

    private static Stream<String> find(String path, Type type, Object tree) {
        return switch (tree) {
            case Map<?, ?> fields ->
                fields.entrySet().stream().flatMap(field -> {
                    String at = path + "." + field.getKey();
                    return component(type, String.valueOf(field.getKey()))
                            .map(component -> find(at, component.getGenericType(), field.getValue()))
                            .orElseGet(() -> Stream.of(at));
                });
            case List<?> items -> items.stream().flatMap(item -> find(path, itemType(type), item));
            default -> isConstant(type, tree) ? Stream.empty() : Stream.of(path + ": " + tree);
        };
    }

    private static Optional<RecordComponent> component(Type type, String name) {
        return type instanceof Class<?> known && known.isRecord()
                ? Arrays.stream(known.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private static Type itemType(Type list) {
        return list instanceof ParameterizedType known ? known.getActualTypeArguments()[0] : Object.class;
    }

    /** Of a type that is no enumeration, every scalar. */
    private static boolean isConstant(Type type, Object word) {
        return !(type instanceof Class<?> known)
                || !known.isEnum()
                || Arrays.stream(known.getEnumConstants())
                        .anyMatch(constant -> constant.toString().equals(word));
    }
}
