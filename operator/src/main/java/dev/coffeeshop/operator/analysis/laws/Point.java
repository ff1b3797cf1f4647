package dev.coffeeshop.operator.analysis.laws;

/**
 * The capacity at one number of replicas.
 *
 * @param perSecond requests per second, positive
 * @param standardError of that, positive, in the same unit; to a fit only its ratio between points matters
 */
record Point(double replicas, double perSecond, double standardError) {

    Point {
        if (!(perSecond > 0) || !(standardError > 0)) {
            throw new IllegalArgumentException("not a positive figure: " + perSecond + " ± " + standardError);
        }
    }

    double weight() {
        return 1 / (standardError * standardError);
    }

    /** How far a law lies above this point, in standard errors. */
    double deviation(Law law) {
        return (law.perSecond(replicas) - perSecond) / standardError;
    }

    /** The same as a share of the capacity. */
    double relativeDeviation(Law law) {
        return law.perSecond(replicas) / perSecond - 1;
    }
}
