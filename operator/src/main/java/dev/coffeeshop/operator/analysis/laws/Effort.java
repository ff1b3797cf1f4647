package dev.coffeeshop.operator.analysis.laws;

/**
 * How hard an iterative fit tries.
 *
 * @param starts from how many places, at most {@link RationalFit#STARTS}
 * @param maxEvaluations of the law from each of them
 */
record Effort(int starts, int maxEvaluations) {

    static final Effort THOROUGH = new Effort(RationalFit.STARTS, 500);

    /** From the best place only, for the many fits that begin close to their end. */
    static final Effort QUICK = new Effort(1, 500);
}
