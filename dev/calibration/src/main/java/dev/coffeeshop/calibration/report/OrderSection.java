package dev.coffeeshop.calibration.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What drift changes in shuffled and in sequential order. */
record OrderSection(List<Calibrated.Orders> orders) {

    String markdown() {
        return """
                | noise %, repetitions | circumstances | changed, % | of clear effects | one judgement for another, % | wrong, % \
                | mean error of the speed-up, % | of the ratio at equal cost, % | drift noticed, % |
                |---|---|---|---|---|---|---|---|---|
                """ + orders.stream().map(OrderSection::rows).collect(Collectors.joining());
    }

    private static String rows(Calibrated.Orders orders) {
        RowResult calm = orders.calm();
        return row(calm, "shuffled, no drift", calm)
                + row(calm, "shuffled, no drift, other arrivals", orders.chance())
                + row(calm, "shuffled, drift", orders.drifting())
                + row(calm, "sequential, drift", orders.sequential());
    }

    private static String row(RowResult calm, String circumstances, RowResult result) {
        boolean same = calm.equals(result);
        return String.format(
                Locale.ROOT,
                "| %.0f, %d | %s | %s | %s | %s | %s | %.1f | %.1f | %s |%n",
                100 * calm.row().noise(),
                calm.row().repetitions(),
                circumstances,
                same ? "–" : calm.changed(result, _ -> true).percent(),
                same ? "–" : calm.changed(result, Call::isClear).percent(),
                same ? "–" : calm.contradicted(result).percent(),
                result.wrong().percent(),
                100 * result.biasOfSpeedup(),
                100 * result.biasOfRatio(),
                result.driftNoticed().percent());
    }
}
