package dev.coffeeshop.operator.analysis.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Published measurements with published coefficients, all of least squares that weigh every request alike. */
class PublicDataTest {

    /**
     * SPEC SDM91 on a SPARCcenter 2000, 1994; coefficients and residual standard error as the R package usl 3 prints them
     * (its vignette and tests/summary.Rout.save).
     */
    private static final List<Point> SPEC_SDM91 = points(
            new double[] {1, 18, 36, 72, 108, 144, 216},
            new double[] {64.9, 995.9, 1652.4, 1853.2, 1828.9, 1775.0, 1702.2});

    /**
     * Ray tracer on an SGI Origin 2000, table 5.1 of Gunther, Guerrilla Capacity Planning (2007); coefficients and
     * residual standard error from the vignette of the R package usl 3.
     */
    private static final List<Point> RAY_TRACER = points(
            new double[] {1, 4, 8, 12, 16, 20, 24, 28, 32, 48, 64},
            new double[] {20, 78, 130, 170, 190, 200, 210, 230, 260, 280, 310});

    /** Cisco's server, and what R's nls makes of it: Schwartz, Practical Scalability Analysis with the USL (2015). */
    private static final List<Point> CISCO =
            points(IntStream.rangeClosed(1, 32).asDoubleStream().toArray(), new double[] {
                955.16, 1878.91, 2688.01, 3548.68, 4315.54, 5130.43, 5931.37, 6531.08, 7219.8, 7867.61, 8278.71, 8646.7,
                9047.84, 9426.55, 9645.37, 9897.24, 10097.6, 10240.5, 10532.39, 10798.52, 11151.43, 11518.63, 11806,
                12089.37, 12075.41, 12177.29, 12211.41, 12158.93, 12155.27, 12118.04, 12140.4, 12074.39
            });

    /** tests/coef.R of the R package usl: α = β = 0.02 and γ = 1, to four decimals. */
    private static final List<Point> EXACT =
            points(new double[] {1, 2, 4, 6, 8, 10}, new double[] {1, 1.8868, 3.0769, 3.5294, 3.5398, 3.3557});

    @Test
    void specSdm91() {
        Law.UniversalScalability law = fit(SPEC_SDM91);

        assertThat(law.contention()).isCloseTo(0.0277285, within(1e-7));
        assertThat(law.coherency()).isCloseTo(1.0437e-4, within(5e-9));
        assertThat(law.perReplica()).isCloseTo(89.9952, within(1e-4));
        assertThat(residualStandardError(SPEC_SDM91, law)).isCloseTo(82.85, within(5e-3));
        assertThat(law.peak()).isCloseTo(96.52, within(5e-3));
        assertThat(law.perSecond(law.peak())).isCloseTo(1884, within(0.5));
    }

    /** What the free solution gains with a negative β is no gain: it is 0. */
    @Test
    void rayTracer() {
        Law.UniversalScalability law = fit(RAY_TRACER);

        assertThat(law.perReplica()).isCloseTo(21.848843, within(1e-5));
        assertThat(law.contention()).isCloseTo(0.057771, within(1e-6));
        assertThat(law.coherency()).isZero();
        assertThat(law.peak()).isInfinite();
        assertThat(residualStandardError(RAY_TRACER, law)).isCloseTo(9.34, within(5e-3));
    }

    @Test
    void cisco() {
        Law.UniversalScalability law = fit(CISCO);

        assertThat(law.contention()).isCloseTo(0.02671591, withinPercentage(1e-3));
        assertThat(law.coherency()).isCloseTo(7.690945e-4, withinPercentage(1e-3));
        assertThat(law.perReplica()).isCloseTo(995.6486, withinPercentage(1e-3));
        assertThat(law.perSecond(35)).isCloseTo(12341, within(1.0));
    }

    @Test
    void exactData() {
        Law.UniversalScalability law = fit(EXACT);

        assertThat(law.contention()).isCloseTo(0.020, within(5e-5));
        assertThat(law.coherency()).isCloseTo(0.020, within(5e-5));
        assertThat(law.perReplica()).isCloseTo(1, within(5e-5));
        assertThat(law.peak()).isCloseTo(7, within(5e-3));
    }

    /** SPEC SDM91 (Gunther 2007): the peak is 1884 at 96.52. */
    @Test
    void knownCurves() {
        assertThat(new Law.UniversalScalability(89.995, 0.02773, 0.00010437).perSecond(97))
                .isCloseTo(1884, within(1.0));
        assertThat(new Law.Bottleneck(30, 100).perSecond(3)).isEqualTo(90);
        assertThat(new Law.Bottleneck(30, 100).perSecond(4)).isEqualTo(100);
    }

    /** Amdahl (1967): 5 % that waits its turn leave 16 replicas the capacity of 9.14. */
    @Test
    void amdahl() {
        assertThat(new Law.Amdahl(1, 0.05).perSecond(16)).isCloseTo(9.142857, within(5e-7));
    }

    private static Law.UniversalScalability fit(List<Point> points) {
        return (Law.UniversalScalability)
                Family.UNIVERSAL_SCALABILITY.fit(points, Effort.THOROUGH).orElseThrow();
    }

    private static double residualStandardError(List<Point> points, Law law) {
        return Math.sqrt(DirectFit.sumOfSquares(points, law) / (points.size() - 3));
    }

    private static List<Point> points(double[] replicas, double[] perSecond) {
        return IntStream.range(0, replicas.length)
                .mapToObj(index -> new Point(replicas[index], perSecond[index], 1))
                .toList();
    }
}
