package dev.coffeeshop.operator.report.page;

import dev.coffeeshop.operator.analysis.Decimal;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.BreakingPoint;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec;
import dev.coffeeshop.operator.report.model.Figure;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How figures and judgements are put where the analysis has no words of its own. */
final class Words {

    /** Stands where there is no figure. */
    static final String NONE = "–";

    private Words() {}

    /** A name of the status as people write it: DoesNotScale becomes "Does not scale". */
    static String spelled(String name) {
        String spaced = name.replace('_', ' ')
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\bcpu\\b", "CPU");
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    static String spelled(Enum<?> value) {
        return spelled(value.name());
    }

    /** With its interval; no words where there is no figure. */
    static String figure(Optional<Figure> figure) {
        return figure.map(Figure::words).orElse(NONE);
    }

    /** Of an offered load, such as "users". */
    static String loadUnit(LoadSpec load) {
        return load.mode() == LoadSpec.Mode.Users ? "users" : "requests/s";
    }

    static String load(double level, LoadSpec load) {
        return Decimal.ofLoad(level) + " " + loadUnit(load);
    }

    /** Such as "100 users: latency missed". */
    static String breaking(BreakingPoint point, LoadSpec load) {
        String reason = point.reason() == null ? "" : " (" + point.reason() + ")";
        return load(Double.parseDouble(point.load()), load) + ": "
                + spelled(point.how()).toLowerCase(Locale.ROOT) + reason;
    }

    /** Such as "7 min 12 s". */
    static String duration(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        long hours = seconds / 3600;
        return hours == 0
                ? "%d min %d s".formatted(seconds / 60, seconds % 60)
                : "%d h %d min".formatted(hours, seconds / 60 % 60);
    }

    /** All digits, in groups of three: 1,000. */
    static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Such as "1 trial" or "3 trials". */
    static String count(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
