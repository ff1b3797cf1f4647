package dev.coffeeshop.operator.crd;

import java.util.Optional;

/** The generator takes a rule on a record's component from its field and again from its accessor. */
final class DistinctRules implements SchemaCure {

    @Override
    public void apply(SchemaNode node) {
        Optional.ofNullable(node.schema().getXKubernetesValidations())
                .ifPresent(rules -> node.schema()
                        .setXKubernetesValidations(rules.stream().distinct().toList()));
    }
}
