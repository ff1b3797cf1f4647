package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.statistics.Interval;

/**
 * How many times as great one figure is as another that was measured independently, such as in another experiment. Each
 * brings its own interval; on the logarithm's scale their half-widths add as squares do, each from the side on which it
 * matters (method of variance estimates recovery: Zou and Donner, Statistics in Medicine 27, 2008).
 */
public final class IndependentRatio {

    private IndependentRatio() {}

    /** A figure without an interval of its own counts as exact; an open end leaves the ratio open on its side. */
    public static Interval of(Interval over, Interval under) {
        double ratio = Math.log(over.value() / under.value());
        double down = Math.hypot(Math.log(over.value() / over.lower()), Math.log(under.upper() / under.value()));
        double up = Math.hypot(Math.log(over.upper() / over.value()), Math.log(under.value() / under.lower()));
        return new Interval(Math.exp(ratio), Math.exp(ratio - down), Math.exp(ratio + up));
    }
}
