package dev.coffeeshop.measurement.climbing;

import java.util.Arrays;

/**
 * Where the capacity is believed to lie: a distribution over the logarithm of the rate, on a grid, with an end at either
 * side that stands for everything beyond. Probabilistic bisection (Waeber, Frazier &amp; Henderson 2013, SIAM J. Control
 * Optim. 51, 2261–2279) asks at its median and multiplies the side that the answer points to by the correctness of an
 * answer, the other side by the rest. Nothing is ever ruled out, so that a wrong answer costs time and not the result.
 */
final class Belief {

    /** Assumed probability that a rung far from the capacity is judged rightly. */
    private static final double CORRECTNESS = 0.90;

    /**
     * Scale of the logistic curve, over the logarithm of the rate, along which an answer turns from right to a toss of the
     * coin: arrivals are random, so that at the capacity itself half of all rungs pass. It stands for a standard deviation
     * of 3.6 %, which is what a queue under a CPU limit shows; without it the intervals would be too narrow (simulated: 62 %
     * instead of 90 %).
     */
    private static final double BLUR = 0.02;

    private final RateRange range;
    /** First what lies below the range, then cell by cell, last what lies above it. */
    private final double[] mass;

    private Belief(RateRange range, double[] mass) {
        this.range = range;
        this.mass = mass;
    }

    /** Even over the logarithm of the range, with the same share at either end. */
    static Belief even(RateRange range, double eachEnd) {
        double[] mass = new double[range.cells() + 2];
        Arrays.fill(mass, (1 - 2 * eachEnd) / range.cells());
        mass[0] = eachEnd;
        mass[mass.length - 1] = eachEnd;
        return new Belief(range, mass);
    }

    /** Gives so much of the belief to the rates between two, evenly over the logarithm; they may lie beyond the range. */
    Belief mixedWith(double share, double low, double high) {
        double from = range.place(low);
        double to = range.place(high);
        double[] mixed = new double[mass.length];
        for (int i = 0; i < mass.length; i++) {
            double inside = clamp(to, i) - clamp(from, i);
            mixed[i] = (1 - share) * mass[i] + share * inside / (to - from);
        }
        return new Belief(range, mixed);
    }

    private double clamp(double place, int i) {
        double start = i == 0 ? Double.NEGATIVE_INFINITY : i - 1;
        double end = i == mass.length - 1 ? Double.POSITIVE_INFINITY : i;
        return Math.clamp(place, start, end);
    }

    /** What is believed after a rung at a rate of the range. */
    Belief after(double rate, boolean passed) {
        double place = range.place(rate);
        double[] updated = new double[mass.length];
        double total = 0;
        for (int i = 0; i < mass.length; i++) {
            double pass = passing((middle(i) - place) * range.cellWidth());
            updated[i] = mass[i] * (passed ? pass : 1 - pass);
            total += updated[i];
        }
        for (int i = 0; i < mass.length; i++) {
            updated[i] /= total;
        }
        return new Belief(range, updated);
    }

    /** Probability that a rung passes at a rate that lies below the capacity by so much, over the logarithm. */
    private static double passing(double distance) {
        return 1 - CORRECTNESS + (2 * CORRECTNESS - 1) / (1 + Math.exp(-distance / BLUR));
    }

    private double middle(int i) {
        if (i == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return i == mass.length - 1 ? Double.POSITIVE_INFINITY : i - 0.5;
    }

    /** The rate below which the capacity lies with that probability: 0 below the range, infinite above it. */
    double quantile(double probability) {
        double below = mass[0];
        if (probability < below) {
            return 0;
        }
        for (int i = 1; i < mass.length - 1; i++) {
            if (probability < below + mass[i]) {
                return range.rate(i - 1 + (probability - below) / mass[i]);
            }
            below += mass[i];
        }
        return Double.POSITIVE_INFINITY;
    }
}
