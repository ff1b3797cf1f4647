package dev.coffeeshop.loadgen.evidence;

import dev.coffeeshop.measurement.GeneratorEvidence;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/** How this process fares from one restart to the next. */
public final class ProcessWatch implements AutoCloseable {

    private final CpuThrottling throttling;
    private final CpuSteal steal;
    private final CollectionPauses pauses = new CollectionPauses();

    /** @param root of the file system, {@code /} but in tests */
    public ProcessWatch(Path root) {
        this.throttling = new CpuThrottling(root);
        this.steal = new CpuSteal(root);
    }

    public static ProcessWatch system() {
        return new ProcessWatch(Path.of("/"));
    }

    public void restart() {
        throttling.restart();
        steal.restart();
        pauses.restart();
    }

    /** @param busiestSecond what is known of the event loops */
    public GeneratorEvidence evidence(double busiestSecond) {
        return new GeneratorEvidence(
                busiestSecond, boxed(throttling.percent()), boxed(steal.percent()), pauses.longestMicroseconds());
    }

    @Override
    public void close() {
        pauses.close();
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /** Of two generators that share a rung. */
    public static GeneratorEvidence worst(GeneratorEvidence one, GeneratorEvidence other) {
        return new GeneratorEvidence(
                Math.max(one.busiestSecond(), other.busiestSecond()),
                known(one.throttledPercent(), other.throttledPercent(), Math::max),
                known(one.stealPercent(), other.stealPercent(), Math::max),
                Math.max(one.longestPauseMicroseconds(), other.longestPauseMicroseconds()));
    }

    private static @Nullable Double known(@Nullable Double one, @Nullable Double other, DoubleBinaryOperator both) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return both.applyAsDouble(one, other);
    }
}
