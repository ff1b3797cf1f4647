package dev.coffeeshop.measurement.climbing;

import dev.coffeeshop.measurement.*;
import dev.coffeeshop.measurement.climbing.Climb.Step;
import dev.coffeeshop.measurement.pacing.RungLength;
import java.util.*;

final class Explore {
    static final Objective P95_250 = new Objective(new LatencyBound(Percentile.P50, 50), new LatencyBound(Percentile.P95, 250), 1);

    static double truth(int milli, double noise, double seconds, int runs) {
        double lo = 0.3 * milli / 5, hi = 1.3 * milli / 5;
        for (int k = 0; k < 9; k++) {
            double mid = Math.sqrt(lo * hi);
            Rung rung = new Rung.Open(mid, Arrival.POISSON);
            long w = seconds > 0 ? (long) (seconds * 1e9) : RungLength.windowNanos(rung, 8);
            int pass = 0;
            for (int i = 0; i < runs; i++)
                if (new QuotaTarget(P95_250, 2000, milli, 5, noise, 0, 1000 * k + i).measure(new Step.Measure(rung, w), 1).passed()) pass++;
            if (2 * pass > runs) lo = mid; else hi = mid;
        }
        return Math.sqrt(lo * hi);
    }

    public static void main(String[] a) {
        for (int milli : new int[] {300}) {
            long t0 = System.nanoTime();
            double truth = milli == 200 ? 36.82: 58.32, longTruth = milli == 200 ? 35.28: 55.08;
            System.out.printf("%dm truth %.2f long %.2f  (%.1fs)%n", milli, truth, longTruth, (System.nanoTime() - t0) / 1e9);
            for (double tol : new double[] {0.05, 0.10})
                for (double noise : new double[] {0.02}) {
                    t0 = System.nanoTime();
                    int n = 200, in = 0, cover = 0, within5 = 0, conv = 0; double rungs = 0, secs = 0, s = 0, ss = 0; List<Double> v = new ArrayList<>(); int most = 0;
                    for (int i = 0; i < n; i++) {
                        Climb climb = new CapacitySearch(new RateRange(1 / 3.0, 500), tol, Arrival.POISSON, 8);
                        QuotaTarget t = new QuotaTarget(P95_250, 2000, milli, 5, noise, 0, i); SimulatedClimb c = SimulatedClimb.run(climb, t); double own = truth * 5 / t.cost();
                        double x = c.capacity().requestsPerSecond();
                        rungs += c.rungs().size(); secs += c.seconds() + 0.2 * c.rungs().size(); most = Math.max(most, c.rungs().size());
                        s += Math.log(x); ss += Math.log(x) * Math.log(x); v.add(x);
                        if (Math.abs(x / truth - 1) <= tol) in++;
                        if (Math.abs(x / truth - 1) <= 0.05) within5++;
                        if (c.capacity().lower() <= own && own <= c.capacity().upper()) cover++;
                        if (c.capacity().converged()) conv++;
                    }
                    Collections.sort(v);
                    double sd = Math.sqrt(ss / n - s / n * s / n);
                    System.out.printf("  tol %.2f noise %.3f rungs %.1f max %d secs %.0f in %d%% within5 %d%% cover %d%% conv %d%% CoV %.1f%% med/truth %.3f med/long %.3f (%.1fs)%n",
                        tol, noise, rungs / n, most, secs / n, in * 100 / n, within5 * 100 / n, cover * 100 / n, conv * 100 / n, 100 * sd, v.get(n / 2) / truth, v.get(n / 2) / longTruth, (System.nanoTime() - t0) / 1e9);
                }
        }
        for (double ratio : new double[] {1.0, 0.8, 0.5, 0.3, 0.1, 0.01})
        for (double tol : new double[] {0.05, 0.10})
            for (double noise : new double[] {0.02}) {
                int n = 300, in = 0, cover = 0, within5 = 0, conv = 0; double rungs = 0; double v=0;
                for (int i = 0; i < n; i++) {
                    Random r = new Random(new SplittableRandom(i).nextLong());
                    double truth = 50 * Math.exp(r.nextDouble() * 3);
                    Climb climb = new CapacitySearch(new RateRange(1 / 3.0, 20000), tol, Arrival.POISSON, 8);
                    SimulatedClimb c = SimulatedClimb.run(climb, new Oracle(truth / ratio * Math.exp(0.03 * r.nextGaussian()), 10, rate -> rate < truth * Math.exp(noise * r.nextGaussian())));
                    double x = c.capacity().requestsPerSecond();
                    rungs += c.open();
                    if (Math.abs(x / truth - 1) <= tol) in++;
                    if (Math.abs(x / truth - 1) <= 0.05) within5++;
                    if (c.capacity().lower() <= truth && truth <= c.capacity().upper()) cover++;
                    if (c.capacity().converged()) conv++;
                }
                System.out.printf("oracle ratio %.1f tol %.2f noise %.3f open %.1f in %d%% within5 %d%% cover %d%% conv %d%%%n", ratio, tol, noise, rungs / n, in * 100 / n, within5 * 100 / n, cover * 100 / n, conv * 100 / n);
            }
    }
}
