package dev.coffeeshop.operator.crd;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the API server which lists are keyed, so that it refuses a key that comes twice and a server-side apply merges
 * entry by entry. Other lists have one owner.
 */
final class KeyedLists implements SchemaCure {

    private static final Map<String, String> KEYS = Map.of(
            "spec.workload.env", "name",
            "spec.load.request.headers", "name",
            "status.conditions", "type",
            "status.cells", "name",
            "status.trialRecords", "name");

    @Override
    public void apply(SchemaNode node) {
        Optional.ofNullable(KEYS.get(node.path())).ifPresent(key -> {
            node.schema().setXKubernetesListType("map");
            node.schema().setXKubernetesListMapKeys(List.of(key));
            node.items().ifPresent(items -> require(items, key));
        });
    }

    /** A key must be required or have a default. */
    private static void require(JSONSchemaProps items, String key) {
        items.setRequired(Stream.concat(items.getRequired().stream(), Stream.of(key))
                .distinct()
                .toList());
    }
}
