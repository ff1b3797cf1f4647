package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.measurement.LoadModel;
import dev.coffeeshop.measurement.RungResult;

/** The load of a rung in words, such as "16 users" or "40 requests/s". */
public final class RungWords {

    private RungWords() {}

    public static String load(RungResult rung) {
        return load(rung.model(), rung.level());
    }

    public static String load(LoadModel model, double level) {
        return switch (model) {
            case CLOSED -> level == 1 ? "1 user" : Decimal.ofLoad(level) + " users";
            case OPEN -> Decimal.ofLoad(level) + " requests/s";
        };
    }
}
