package dev.coffeeshop.bench.tool;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tool says about its run.
 *
 * @param requests answered in the measured time, rightly or not
 * @param perSecond of them, by the tool's own clock
 * @param failed of the requests
 * @param latency absent when the tool says nothing that can be compared
 * @param window the measured time; absent when the whole process is what was measured
 * @param remarks reasons for which the tool itself does not count its run or calls it failed
 */
public record Reading(
        long requests,
        double perSecond,
        long failed,
        @Nullable Latency latency,
        @Nullable Window window,
        List<String> remarks) {

    public Reading {
        remarks = List.copyOf(remarks);
    }

    static Reading ofProcess(long requests, double perSecond, long failed, @Nullable Latency latency) {
        return new Reading(requests, perSecond, failed, latency, null, List.of());
    }

    public boolean faultless() {
        return failed == 0 && remarks.isEmpty();
    }
}
