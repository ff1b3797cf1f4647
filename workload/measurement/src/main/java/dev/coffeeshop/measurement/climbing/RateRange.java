package dev.coffeeshop.measurement.climbing;

import dev.coffeeshop.measurement.Generators;
import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.pacing.RungLength;

/** The rates that a search may offer, in requests per second, cut into cells of equal ratio. */
record RateRange(double least, double greatest) {

    /** About the logarithm of a cell's ratio: no more than the narrowest tolerance. */
    private static final double CELL = 0.01;
    /** With fewer, the 95th percentile is the worst. */
    private static final double LEAST_REQUESTS = 20;
    /** So that there is something to search however little may be offered. */
    private static final double LEAST_RATIO = 10;

    /** No more than the generators can do. */
    static RateRange of(Ladder.Capacity ladder, Generators generators, int stepSeconds) {
        double greatest = Math.min(ladder.maxRequestsPerSecond(), generators.usableRequestsPerSecond());
        double least = LEAST_REQUESTS / RungLength.longestOpenSeconds(stepSeconds);
        return new RateRange(Math.min(least, greatest / LEAST_RATIO), greatest);
    }

    double clamp(double rate) {
        return Math.clamp(rate, least, greatest);
    }

    int cells() {
        return (int) Math.ceil(Math.log(greatest / least) / CELL);
    }

    /** Logarithm of a cell's ratio. */
    double cellWidth() {
        return Math.log(greatest / least) / cells();
    }

    /** Where a rate lies: from 0 to the number of cells within the range, beyond that outside. */
    double place(double rate) {
        return Math.log(rate / least) / cellWidth();
    }

    /** The rate at a place within the range. */
    double rate(double place) {
        return least * Math.exp(place * cellWidth());
    }
}
