package dev.coffeeshop.operator.analysis.laws;

import dev.coffeeshop.operator.analysis.laws.RationalFit.Term;
import java.util.List;
import java.util.Optional;

/** The laws that compete, the simplest first. */
enum Family {
    LINEAR("a straight line", 1),
    AMDAHL("Amdahl's law", 2),
    BOTTLENECK("a hard bound", 2),
    UNIVERSAL_SCALABILITY("the Universal Scalability Law", 3);

    private final String inWords;
    private final int coefficients;

    Family(String inWords, int coefficients) {
        this.inWords = inWords;
        this.coefficients = coefficients;
    }

    String inWords() {
        return inWords;
    }

    int coefficients() {
        return coefficients;
    }

    /**
     * The law of this family with the least weighted sum of squares, all coefficients at least 0; empty when the
     * iteration did not converge.
     *
     * @param points of at least as many replica counts as there are coefficients, in ascending order
     */
    Optional<Law> fit(List<Point> points, Effort effort) {
        return switch (this) {
            case LINEAR -> Optional.of(DirectFit.linear(points));
            case BOTTLENECK -> Optional.of(DirectFit.bottleneck(points));
            case AMDAHL ->
                new RationalFit(points, effort)
                        .solve(List.of(Term.SERVICE, Term.CONTENTION))
                        .map(found -> new Law.Amdahl(found.perReplica(), found.relative(Term.CONTENTION)));
            case UNIVERSAL_SCALABILITY ->
                new RationalFit(points, effort)
                        .solve(List.of(Term.SERVICE, Term.CONTENTION, Term.COHERENCY))
                        .map(found -> new Law.UniversalScalability(
                                found.perReplica(), found.relative(Term.CONTENTION), found.relative(Term.COHERENCY)));
        };
    }
}
