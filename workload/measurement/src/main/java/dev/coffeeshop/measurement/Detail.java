package dev.coffeeshop.measurement;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How much diagnosis a result carries, from all of it to none. What a verdict needs is in each. */
enum Detail {
    ALL {
        @Override
        LoadResult of(LoadResult result) {
            return result;
        }
    },
    WITHOUT_LAG {
        @Override
        LoadResult of(LoadResult result) {
            return eachRung(result, rung -> trimmed(rung, rung.service(), null, rung.invalid()));
        }
    },
    WITHOUT_LAG_AND_SERVICE {
        @Override
        LoadResult of(LoadResult result) {
            return eachRung(result, rung -> trimmed(rung, null, null, rung.invalid()));
        }
    },
    /** The reasons for which a rung does not count stay; the figures that tripped the rules go. */
    WITHOUT_FIGURES {
        @Override
        LoadResult of(LoadResult result) {
            return eachRung(result, rung -> trimmed(rung, null, null, withoutFigures(rung.invalid())));
        }
    };

    abstract LoadResult of(LoadResult result);

    private static LoadResult eachRung(LoadResult result, UnaryOperator<RungResult> change) {
        return new LoadResult(
                result.generatorVersion(),
                result.start(),
                result.end(),
                result.warmupRequests(),
                result.baseline(),
                result.rungs().stream().map(change).toList(),
                result.capacity(),
                result.calibrations());
    }

    private static List<Invalidity> withoutFigures(List<Invalidity> invalid) {
        return invalid.stream().map(one -> new Invalidity(one.reason(), "")).toList();
    }

    private static RungResult trimmed(
            RungResult rung, @Nullable LatencySummary service, @Nullable LatencySummary lag, List<Invalidity> invalid) {
        return new RungResult(
                rung.model(),
                rung.level(),
                rung.start(),
                rung.end(),
                rung.seconds(),
                rung.arrivals(),
                rung.succeeded(),
                rung.failures(),
                rung.good(),
                rung.completedPerSecond(),
                rung.objectiveMicroseconds(),
                rung.response(),
                service,
                lag,
                lag == null ? null : rung.connectionWait(),
                lag == null ? null : rung.generator(),
                rung.missed(),
                invalid);
    }
}
