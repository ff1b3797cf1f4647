package dev.coffeeshop.operator.analysis.laws;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/**
 * Weighted least squares for γN ÷ (1 + α(N − 1) + βN(N − 1)) and what is left of it without α or β.
 *
 * <p>It is solved as N ÷ (a + b(N − 1) + cN(N − 1)) with a = 1/γ, b = α/γ, c = β/γ, in which N/X is linear: a linear
 * fit of N/X is a close start, and Levenberg and Marquardt's method seldom needs more than a few steps from there. Nothing
 * is pinned to the measured X(1), as the classical linear fit does.
 *
 * <p>Coefficients are at least 0. Where the best free solution has a negative one, the best of the others has some
 * coefficient at exactly 0, so every such case is solved freely in turn. No step is ever clamped.
 */
final class RationalFit {

    static final int STARTS = 3;

    private static final LevenbergMarquardtOptimizer OPTIMIZER = new LevenbergMarquardtOptimizer();

    private final List<Point> points;
    private final Effort effort;

    RationalFit(List<Point> points, Effort effort) {
        this.points = points;
        this.effort = effort;
    }

    /** What N replicas spend on one request: a term of N/X, in seconds. */
    enum Term {
        SERVICE,
        CONTENTION,
        COHERENCY;

        double of(double replicas) {
            return switch (this) {
                case SERVICE -> 1;
                case CONTENTION -> replicas - 1;
                case COHERENCY -> replicas * (replicas - 1);
            };
        }
    }

    /**
     * @param coefficients one for each term
     * @param cost root of the weighted sum of squares
     */
    record Solution(List<Term> terms, List<Double> coefficients, double cost) {

        boolean withinBounds() {
            return perReplica() > 0 && coefficients.stream().allMatch(each -> each >= 0);
        }

        double perReplica() {
            return 1 / coefficient(Term.SERVICE);
        }

        /** α or β; 0 where the term is left out. */
        double relative(Term term) {
            return coefficient(term) * perReplica();
        }

        private double coefficient(Term term) {
            int index = terms.indexOf(term);
            return index < 0 ? 0 : coefficients.get(index);
        }
    }

    /** The best solution within the bounds; empty when no iteration converged. */
    Optional<Solution> solve(List<Term> terms) {
        List<Solution> free =
                starts(terms).flatMap(start -> iterate(terms, start).stream()).toList();
        Optional<Solution> best = least(free.stream());
        if (best.isEmpty() || best.get().withinBounds()) {
            return best;
        }
        Stream<Solution> atBounds = terms.stream()
                .filter(term -> term != Term.SERVICE)
                .flatMap(term -> solve(without(term, terms)).stream());
        return least(Stream.concat(free.stream().filter(Solution::withinBounds), atBounds));
    }

    private static Optional<Solution> least(Stream<Solution> solutions) {
        return solutions.min(Comparator.comparingDouble(Solution::cost));
    }

    private static List<Term> without(Term term, List<Term> terms) {
        return terms.stream().filter(each -> each != term).toList();
    }

    private Optional<Solution> iterate(List<Term> terms, double[] start) {
        try {
            Optimum optimum = OPTIMIZER.optimize(new LeastSquaresBuilder()
                    .start(start)
                    .target(each(point -> point.perSecond() / point.standardError()))
                    .model(coefficients -> capacities(terms, coefficients))
                    .maxEvaluations(effort.maxEvaluations())
                    .maxIterations(effort.maxEvaluations())
                    .build());
            double cost = optimum.getCost();
            return Double.isFinite(cost)
                    ? Optional.of(new Solution(terms, boxed(optimum.getPoint()), cost))
                    : Optional.empty();
        } catch (MathRuntimeException _) {
            return Optional.empty();
        }
    }

    /** Of all points and in their standard errors, with their derivatives. */
    private Pair<RealVector, RealMatrix> capacities(List<Term> terms, RealVector coefficients) {
        double[] values = new double[points.size()];
        double[][] slopes = new double[points.size()][terms.size()];
        for (int row = 0; row < values.length; row++) {
            Point point = points.get(row);
            double seconds = 0;
            for (int column = 0; column < terms.size(); column++) {
                slopes[row][column] = terms.get(column).of(point.replicas());
                seconds += coefficients.getEntry(column) * slopes[row][column];
            }
            values[row] = point.replicas() / seconds / point.standardError();
            for (int column = 0; column < terms.size(); column++) {
                slopes[row][column] *= -values[row] / seconds;
            }
        }
        return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(slopes, false));
    }

    /** The linear fit; little contention, which suits most services; and much of it. */
    private Stream<double[]> starts(List<Term> terms) {
        Stream<double[]> guesses = Stream.of(guess(terms, 0.01, 1e-4), guess(terms, 0.5, 0.01));
        return Stream.concat(linear(terms).stream(), guesses).limit(effort.starts());
    }

    /** N/X has the relative error of X. */
    private Optional<double[]> linear(List<Term> terms) {
        double[][] rows = new double[points.size()][terms.size()];
        for (int row = 0; row < rows.length; row++) {
            Point point = points.get(row);
            double scale = point.perSecond() * point.perSecond() / point.replicas() / point.standardError();
            for (int column = 0; column < terms.size(); column++) {
                rows[row][column] = scale * terms.get(column).of(point.replicas());
            }
        }
        try {
            RealVector targets = new ArrayRealVector(each(point -> point.perSecond() / point.standardError()), false);
            return Optional.of(new QRDecomposition(new Array2DRowRealMatrix(rows, false))
                    .getSolver()
                    .solve(targets)
                    .toArray());
        } catch (MathRuntimeException _) {
            return Optional.empty();
        }
    }

    private double[] guess(List<Term> terms, double contention, double coherency) {
        double service = points.stream()
                .mapToDouble(point -> point.replicas() / point.perSecond())
                .min()
                .orElseThrow();
        return terms.stream()
                .mapToDouble(term -> switch (term) {
                    case SERVICE -> service;
                    case CONTENTION -> contention * service;
                    case COHERENCY -> coherency * service;
                })
                .toArray();
    }

    private double[] each(ToDoubleFunction<Point> figure) {
        return points.stream().mapToDouble(figure).toArray();
    }

    private static List<Double> boxed(RealVector vector) {
        List<Double> values = new ArrayList<>();
        for (double value : vector.toArray()) {
            values.add(value);
        }
        return List.copyOf(values);
    }
}
