package dev.coffeeshop.operator.crd;

import io.fabric8.kubernetes.api.model.apiextensions.v1.ValidationRule;
import io.fabric8.kubernetes.api.model.apiextensions.v1.ValidationRuleBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Refuses changes of the spec but those that leave its results meaningful. The rules stand at the spec, since a
 * transition rule on an optional field is not asked when the field appears or goes.
 */
final class ImmutableFields implements SchemaCure {

    private static final Set<String> MUTABLE = Set.of("suspend", "ttlSecondsAfterFinished");

    @Override
    public void apply(SchemaNode node) {
        if (!node.path().equals("spec")) {
            return;
        }
        Stream<ValidationRule> rules = Optional.ofNullable(node.schema().getXKubernetesValidations())
                .map(List::stream)
                .orElseGet(Stream::empty);
        Stream<ValidationRule> immutable = node.properties().keySet().stream()
                .filter(field -> !MUTABLE.contains(field))
                .map(ImmutableFields::rule);
        node.schema().setXKubernetesValidations(Stream.concat(rules, immutable).toList());
    }

    private static ValidationRule rule(String field) {
        return new ValidationRuleBuilder()
                .withRule("has(self.%1$s) == has(oldSelf.%1$s) && (!has(self.%1$s) || self.%1$s == oldSelf.%1$s)"
                        .formatted(field))
                .withFieldPath("." + field)
                .withMessage(("%s cannot be changed, because what has been measured would no longer fit: delete the"
                                + " experiment and apply it again, or apply it under another name")
                        .formatted(field))
                .build();
    }
}
