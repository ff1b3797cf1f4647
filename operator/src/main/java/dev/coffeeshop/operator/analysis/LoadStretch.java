package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.RungResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Time under load without a pause: rungs that follow each other at once are one stretch, since counters that are read
 * every ten or fifteen seconds would seldom be read twice in a rung of eight.
 *
 * @param answers right answers to what was asked in it
 * @param answerSeconds time in which these were asked for and answered
 */
record LoadStretch(Instant start, Instant end, long answers, double answerSeconds) {

    private static final Duration LONGEST_GAP = Duration.ofSeconds(1);

    static List<LoadStretch> of(List<RungResult> rungs) {
        List<LoadStretch> stretches = new ArrayList<>();
        rungs.stream().sorted(Comparator.comparing(RungResult::start)).forEach(rung -> add(stretches, of(rung)));
        return List.copyOf(stretches);
    }

    boolean contains(Instant time) {
        return !time.isBefore(start) && !time.isAfter(end);
    }

    double seconds() {
        return Duration.between(start, end).toMillis() / 1e3;
    }

    private static void add(List<LoadStretch> stretches, LoadStretch next) {
        if (!stretches.isEmpty() && stretches.getLast().runsInto(next)) {
            stretches.add(stretches.removeLast().plus(next));
        } else {
            stretches.add(next);
        }
    }

    /** An open rung is over when its last request is answered; of closed ones the ramp and the end are not counted. */
    private static LoadStretch of(RungResult rung) {
        double whole = Duration.between(rung.start(), rung.end()).toMillis() / 1e3;
        return new LoadStretch(
                rung.start(), rung.end(), rung.succeeded(), rung.model() == LoadModel.OPEN ? whole : rung.seconds());
    }

    private boolean runsInto(LoadStretch next) {
        return !next.start.isAfter(end.plus(LONGEST_GAP));
    }

    private LoadStretch plus(LoadStretch next) {
        return new LoadStretch(start, next.end, answers + next.answers, answerSeconds + next.answerSeconds);
    }
}
