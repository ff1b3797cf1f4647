package dev.coffeeshop.operator.planning;

import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import java.math.BigDecimal;

/** What a load pod is doing, in words. */
final class Activities {

    private Activities() {}

    static String of(LoadObservation.Running running, Mode mode) {
        var progress = running.progress();
        return progress == null
                ? "under load"
                : "%s, %d s left".formatted(stage(progress, mode), secondsLeft(progress));
    }

    private static String stage(LoadProgress progress, Mode mode) {
        return progress.rung() == 0
                ? progress.phase()
                : "rung %d of %d: %s".formatted(progress.rung(), progress.rungs(), level(progress.level(), mode));
    }

    private static String level(double level, Mode mode) {
        var figure = BigDecimal.valueOf(level).stripTrailingZeros().toPlainString();
        return switch (mode) {
            case Users -> level == 1 ? "1 user" : figure + " users";
            case Rate -> figure + " requests/s";
        };
    }

    private static long secondsLeft(LoadProgress progress) {
        return Math.max(0, Math.round(progress.secondsLeft()));
    }
}
