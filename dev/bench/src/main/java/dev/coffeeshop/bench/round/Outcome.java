package dev.coffeeshop.bench.round;

import dev.coffeeshop.bench.tool.Load;
import dev.coffeeshop.bench.tool.Reading;
import dev.coffeeshop.bench.tool.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a step. */
public sealed interface Outcome {

    Step step();

    /** Whether there are figures that the tool itself stands for. */
    boolean faultless();

    /**
     * Figures.
     *
     * @param command as it was run
     * @param cpuSeconds of the tool, in the measured time
     * @param seconds length of the measured time; of the whole process where the tool does not say what it measured
     * @param peakKibibytes greatest resident memory of the tool
     * @param stopped when the server was stopped; absent when it was not
     */
    record Measured(
            Step step,
            Load load,
            List<String> command,
            Reading reading,
            double cpuSeconds,
            double seconds,
            long peakKibibytes,
            @Nullable Window stopped)
            implements Outcome {

        public Measured {
            command = List.copyOf(command);
        }

        @Override
        public boolean faultless() {
            return reading.faultless();
        }

        public double requestsPerCpuSecond() {
            return reading.requests() / cpuSeconds;
        }

        public double cpuSecondsPerMillion() {
            return 1e6 * cpuSeconds / reading.requests();
        }

        public double busyPercent() {
            return 100 * cpuSeconds / seconds;
        }

        public double peakMegabytes() {
            return peakKibibytes * 1_024 / 1e6;
        }
    }

    /** No figures. */
    record Failed(Step step, String why) implements Outcome {
        @Override
        public boolean faultless() {
            return false;
        }
    }
}
