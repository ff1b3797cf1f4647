package dev.coffeeshop.operator.planning;

import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.operator.analysis.RungWords;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;

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
                : "rung %d%s: %s".formatted(progress.rung(), ofAll(progress, mode), level(progress.level(), mode));
    }

    /** How many rungs a search takes shows only in its end. */
    private static String ofAll(LoadProgress progress, Mode mode) {
        return switch (mode) {
            case Users, Rate -> " of " + progress.rungs();
            case Capacity -> "";
        };
    }

    private static String level(double level, Mode mode) {
        return switch (mode) {
            case Users -> RungWords.load(LoadModel.CLOSED, level);
            case Rate, Capacity -> RungWords.load(LoadModel.OPEN, level);
        };
    }

    private static long secondsLeft(LoadProgress progress) {
        return Math.max(0, Math.round(progress.secondsLeft()));
    }
}
