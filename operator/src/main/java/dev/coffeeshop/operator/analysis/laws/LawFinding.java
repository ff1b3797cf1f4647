package dev.coffeeshop.operator.analysis.laws;

/** What a line says of the law that it follows. */
public sealed interface LawFinding {

    /** @param reason why no law is given, in words */
    record Refused(String reason) implements LawFinding {}

    record Fitted(LawFit fit) implements LawFinding {}
}
