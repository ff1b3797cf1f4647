package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.analysis.Clause.Tone;
import dev.coffeeshop.operator.analysis.statistics.Interval;

/** What one customer sees, in words. */
record OneRequestWords(OneRequest oneRequest) {

    Clause clause() {
        Tone tone = switch (oneRequest.judgement()) {
            case Fast -> Tone.Good;
            case Slow -> Tone.Bad;
            case Undetermined, NotJudged -> Tone.Open;
        };
        return new Clause(sentence(), tone);
    }

    /** Whether the clause begins with an adjective of the service, so that another may follow it. */
    boolean adjective() {
        return !(oneRequest.baseline() instanceof CellBaseline.Absent);
    }

    /** Such as "median 18 ms (17.5 to 18.6) at the baseline of 400m-x1, against a bound of 50 ms". */
    String figures() {
        String cell = oneRequest.cell().name();
        return switch (oneRequest.baseline()) {
            case CellBaseline.Absent() ->
                "no baseline of %s: nobody was answered, or too few for the %s".formatted(cell, percentile());
            case CellBaseline.Failed() ->
                "so many requests fail at the baseline of %s that the %s is later than every bound"
                        .formatted(cell, percentile());
            case CellBaseline.Timed timed ->
                "%s %s at the baseline of %s, against a bound of %s"
                        .formatted(percentile(), FigureWords.of(timed.milliseconds(), " ms"), cell, bound());
        };
    }

    private String sentence() {
        return switch (oneRequest.baseline()) {
            case CellBaseline.Absent() -> "How fast one customer is served was not judged, for want of a baseline";
            case CellBaseline.Failed() -> "Slow for one customer: too many requests fail even then";
            case CellBaseline.Timed timed -> timed(timed);
        };
    }

    private String timed(CellBaseline.Timed timed) {
        String figure = percentile() + " " + Decimal.of(timed.milliseconds().value()) + " ms";
        return switch (oneRequest.judgement()) {
            case Fast -> "Fast for one customer (" + figure + ")";
            case Slow -> "Slow for one customer (" + figure + " against a bound of " + bound() + ")";
            case Undetermined, NotJudged ->
                "Neither surely fast nor surely slow for one customer (%s%s, against a bound of %s)"
                        .formatted(figure, range(timed.milliseconds()), bound());
        };
    }

    private String range(Interval milliseconds) {
        return milliseconds.isOpenAbove()
                ? ", and some runs failed"
                : ", " + Decimal.of(milliseconds.lower()) + " to " + Decimal.of(milliseconds.upper());
    }

    private String bound() {
        return oneRequest.bound().maxLatencyMilliseconds() + " ms";
    }

    private String percentile() {
        return switch (oneRequest.bound().latencyPercentile()) {
            case P50 -> "median";
            case P75 -> "75th percentile";
            case P90 -> "90th percentile";
            case P95 -> "95th percentile";
            case P99 -> "99th percentile";
        };
    }
}
