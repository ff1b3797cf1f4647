package dev.coffeeshop.operator.record;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the operator saw of the workload while it was under load, independent of the load generator. */
public record Evidence(List<Replica> replicas, List<Exit> exits, List<CounterSample> samples) {

    public Evidence {
        replicas = List.copyOf(replicas);
        exits = List.copyOf(exits);
        samples = List.copyOf(samples);
    }

    /**
     * One pod.
     *
     * @param node absent until the pod was scheduled
     * @param imageId the digest that ran; absent until the container started
     */
    public record Replica(
            String pod,
            @Nullable String node,
            String image,
            @Nullable String imageId,
            int restarts) {}

    /**
     * A container that ended although it should not have.
     *
     * @param reason the container's own, such as OOMKilled or Error
     */
    public record Exit(Instant at, String pod, String container, String reason, int exitCode) {}

    /**
     * Counters of the measured container since it started.
     *
     * @param at when the kubelet read them, not when they were asked for
     * @param periods enforcement periods of the CPU limit that have passed; absent when the kubelet did not tell
     * @param throttledPeriods of these, the ones in which the container was held back
     */
    public record CounterSample(
            Instant at,
            String pod,
            double cpuSeconds,
            @Nullable Long periods,
            @Nullable Long throttledPeriods,
            @Nullable Long memoryBytes) {}

    public static Evidence none() {
        return new Evidence(List.of(), List.of(), List.of());
    }

    /** All of it in order of time, each fact once; of a replica seen several times, what was seen last. */
    public static Evidence merged(Collection<Evidence> parts) {
        return new Evidence(
                parts.stream()
                        .flatMap(part -> part.replicas.stream())
                        .collect(HashMap<String, Replica>::new, (map, one) -> map.put(one.pod(), one), Map::putAll)
                        .values()
                        .stream()
                        .sorted(Comparator.comparing(Replica::pod))
                        .toList(),
                inOrder(parts, Evidence::exits, Comparator.comparing(Exit::at).thenComparing(Exit::pod)),
                inOrder(
                        parts,
                        Evidence::samples,
                        Comparator.comparing(CounterSample::at).thenComparing(CounterSample::pod)));
    }

    private static <T> List<T> inOrder(
            Collection<Evidence> parts, Function<Evidence, List<T>> field, Comparator<T> order) {
        return parts.stream()
                .flatMap(part -> field.apply(part).stream())
                .distinct()
                .sorted(order)
                .toList();
    }
}
