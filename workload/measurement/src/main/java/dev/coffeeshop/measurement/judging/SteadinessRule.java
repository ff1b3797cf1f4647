package dev.coffeeshop.measurement.judging;

import dev.coffeeshop.measurement.Invalidity;
import dev.coffeeshop.measurement.Invalidity.Reason;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether a rung that passes shows one state of the workload. A rung that fails is not asked: a backlog that grows is a
 * finding.
 *
 * <ul>
 *   <li>Compared are the right answers that came in the window's first half with those that came in its second. They
 *       may differ by a share of their mean, or by what Poisson noise explains: the difference of two counts has the
 *       variance of their sum. A rung may begin with nothing in flight, so that the first half may lack, besides, what
 *       {@link LittlesLaw} has in flight.
 *   <li>Where there are enough whole seconds, {@link Mser5} looks for an initial transient in the right answers per
 *       second and in their mean response per second. A rung is not steady when the transient ends in the second half,
 *       and when what came before its end differs from what came after by more than that share and more than noise.
 * </ul>
 *
 * @param share by which halves, or a transient and what follows, may differ from each other, of their mean
 * @param deviations standard deviations that noise explains
 * @param seriesSeconds from so many whole seconds on, transients are looked for
 */
public record SteadinessRule(double share, double deviations, int seriesSeconds) {

    public static SteadinessRule standard() {
        return new SteadinessRule(0.10, 3, 60);
    }

    Stream<Invalidity> violations(JudgedRung rung) {
        return rung.missed() != null
                ? Stream.empty()
                : Stream.concat(halves(rung.recording()), transients(rung.recording()))
                        .map(figure -> new Invalidity(Reason.NOT_STEADY, figure));
    }

    private Stream<String> halves(RungRecording recording) {
        long all = recording.answeredInWindow();
        long second = recording.answeredInSecondHalf();
        long first = all - second;
        double perSecond = all / recording.window().seconds();
        double inFlight = LittlesLaw.inSystem(perSecond, recording.meanSojournSeconds());
        double allowed =
                Math.max(share * all / 2, deviations * Math.sqrt((double) all)) + (second > first ? inFlight : 0);
        return Math.abs(second - first) <= allowed
                ? Stream.empty()
                : Stream.of("%d answers in the first half, %d in the second, allowed difference %s"
                        .formatted(first, second, Plain.number(Math.floor(allowed))));
    }

    private Stream<String> transients(RungRecording recording) {
        int seconds = (int) recording.window().seconds();
        if (seconds < seriesSeconds || recording.answeredInWindow() == 0) {
            return Stream.empty();
        }
        SecondBins bins = recording.bySecond();
        return Stream.concat(
                drifts("answers per second", seconds, bins::answeredIn),
                drifts("mean response in ms", seconds, second -> meanMilliseconds(bins, second)));
    }

    private Stream<String> drifts(String what, int seconds, IntToDoubleFunction ofSecond) {
        Mser5 series =
                Mser5.of(IntStream.range(0, seconds).mapToDouble(ofSecond).toArray());
        return series.endsInFirstHalf() || !series.isMaterial(share, deviations)
                ? Stream.empty()
                : Stream.of("%s not steady for %d of %d s: %s before, %s after"
                        .formatted(
                                what,
                                series.truncated(),
                                seconds,
                                Plain.number(series.meanBefore()),
                                Plain.number(series.meanAfter())));
    }

    /** A second without an answer says nothing, and stands for the mean of all. */
    private static double meanMilliseconds(SecondBins bins, int second) {
        return bins.answeredIn(second) == 0
                ? bins.meanResponseNanos() / 1e6
                : bins.responseNanosIn(second) / 1e6 / bins.answeredIn(second);
    }
}
