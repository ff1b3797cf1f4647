package dev.coffeeshop.bench.process;

import java.io.IOException;
import java.util.List;

/**
 * What else went on while figures were taken.
 *
 * @param othersPercent of the machine's CPU time that went to processes that were not started here
 * @param stolenPercent of it that the host of a virtual machine gave to something else
 */
public record Disturbance(double othersPercent, double stolenPercent) {

    /** From here on. */
    public static final class Meter {

        private final List<Long> servers;
        private final MachineTimes machine;
        private final double ownSeconds;

        /** @param servers children that run all the time */
        public Meter(List<Long> servers) throws IOException {
            this.servers = List.copyOf(servers);
            this.machine = ProcFiles.machine();
            this.ownSeconds = ownSeconds();
        }

        public Disturbance soFar() throws IOException {
            return between(machine, ProcFiles.machine(), ownSeconds() - ownSeconds);
        }

        private double ownSeconds() throws IOException {
            ProcessTimes self = ProcFiles.times("self");
            double seconds = self.ownSeconds() + self.childrenSeconds();
            for (long server : servers) {
                seconds += ProcFiles.times(Long.toString(server)).ownSeconds();
            }
            return seconds;
        }
    }

    static Disturbance between(MachineTimes before, MachineTimes after, double ownSeconds) {
        double all = after.allSeconds() - before.allSeconds();
        double others = after.busySeconds() - before.busySeconds() - ownSeconds;
        return new Disturbance(
                Math.max(0, 100 * others / all), 100 * (after.stolenSeconds() - before.stolenSeconds()) / all);
    }
}
