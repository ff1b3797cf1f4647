package dev.coffeeshop.operator.report.chart;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From figures to places on an axis. */
public sealed interface Scale {

    /** Where a figure stands, from 0 at the axis' beginning to 1 at its end; what lies beyond an end stands at it. */
    double share(double value);

    /** Figures at which the axis is marked, in ascending order. */
    List<Double> ticks();

    /** What stands at a mark. */
    default String label(double tick) {
        return TickLabel.of(tick);
    }

    /** Equal distances for equal differences. */
    record Linear(double lower, double upper, double step) implements Scale {

        private static final int STEPS = 5;

        /** From 0 to a round figure that is at least so great. */
        public static Linear fromZero(double greatest) {
            return between(0, greatest > 0 ? greatest : 1);
        }

        /** From and to round figures. */
        public static Linear between(double least, double greatest) {
            double step = Rounded.up((greatest > least ? greatest - least : Math.max(1, Math.abs(least))) / STEPS);
            return new Linear(Math.floor(least / step) * step, Math.ceil(greatest / step) * step, step);
        }

        @Override
        public double share(double value) {
            return upper > lower ? Math.clamp((value - lower) / (upper - lower), 0, 1) : 0;
        }

        @Override
        public List<Double> ticks() {
            return IntStream.rangeClosed(0, (int) Math.round((upper - lower) / step))
                    .mapToObj(index -> lower + index * step)
                    .toList();
        }
    }

    /** Equal distances for equal ratios; both ends are above 0. */
    record Logarithmic(double lower, double upper) implements Scale {

        private static final int DECADES_WITH_STEPS = 3;

        /** From and to a 1, 2 or 5 of some decade. */
        public static Logarithmic around(double least, double greatest) {
            double below = Rounded.down(least);
            double above = Rounded.up(Math.max(greatest, least));
            return new Logarithmic(below, above > below ? above : 2 * below);
        }

        @Override
        public double share(double value) {
            return value > 0 ? Math.clamp(Math.log(value / lower) / Math.log(upper / lower), 0, 1) : 0;
        }

        @Override
        public List<Double> ticks() {
            boolean decadesOnly = Math.log10(upper / lower) > DECADES_WITH_STEPS;
            int first = (int) Math.floor(Math.log10(lower) + 1e-9);
            int last = (int) Math.ceil(Math.log10(upper) - 1e-9);
            int stride = Math.max(1, (last - first) / 6);
            return IntStream.rangeClosed(first, last)
                    .filter(decade -> (decade - first) % stride == 0)
                    .boxed()
                    .flatMap(decade -> (decadesOnly ? Stream.of(1.0) : Stream.of(1.0, 2.0, 5.0))
                            .map(digit -> digit * Math.pow(10, decade)))
                    .filter(tick -> tick >= lower * (1 - 1e-9) && tick <= upper * (1 + 1e-9))
                    .toList();
        }
    }

    /**
     * Percentiles, with equal distances for equal ratios of what is beyond: from 90 to 99 % is as far as from 99 to
     * 99.9 %.
     */
    record Tail(double lower, double upper) implements Scale {

        private static final List<Double> MARKED = List.of(50.0, 90.0, 99.0, 99.9);

        @Override
        public double share(double percent) {
            return Math.clamp(
                    Math.log((100 - lower) / (100 - percent)) / Math.log((100 - lower) / (100 - upper)), 0, 1);
        }

        @Override
        public List<Double> ticks() {
            return MARKED.stream()
                    .filter(tick -> tick >= lower && tick <= upper)
                    .toList();
        }

        @Override
        public String label(double tick) {
            return TickLabel.of(tick) + " %";
        }
    }

    /** Figures that were chosen, such as numbers of replicas, of which as many are marked as fit. */
    record Chosen(List<Double> values, String unit) implements Scale {

        private static final int MOST_MARKS = 8;

        public Chosen {
            values = values.stream().distinct().sorted().toList();
        }

        @Override
        public double share(double value) {
            double least = values.getFirst();
            double greatest = values.getLast();
            return greatest > least ? Math.clamp((value - least) / (greatest - least), 0, 1) : 0.5;
        }

        @Override
        public List<Double> ticks() {
            int stride = Math.ceilDiv(values.size(), MOST_MARKS);
            return IntStream.range(0, values.size())
                    .filter(index -> index % stride == 0)
                    .mapToObj(values::get)
                    .toList();
        }

        @Override
        public String label(double tick) {
            return TickLabel.of(tick) + unit;
        }
    }
}
