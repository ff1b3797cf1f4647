package dev.coffeeshop.operator.crd;

/** One correction of a schema, offered every node, children before their parents. */
interface SchemaCure {

    void apply(SchemaNode node);
}
