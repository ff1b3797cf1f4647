package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.record.Evidence.CounterSample;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The kubelet's cAdvisor metrics, in Prometheus text format. Each line carries the time at which the counter was read,
 * which may lie seconds before the answer.
 */
final class CadvisorText {

    private static final Pattern LINE = Pattern.compile("(\\w+)\\{(.*)} (\\S+) (\\d+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private enum Counter {
        CPU("container_cpu_usage_seconds_total"),
        PERIODS("container_cpu_cfs_periods_total"),
        THROTTLED("container_cpu_cfs_throttled_periods_total"),
        MEMORY("container_memory_working_set_bytes");

        private final String metric;

        Counter(String metric) {
            this.metric = metric;
        }

        static Optional<Counter> of(String metric) {
            for (Counter counter : values()) {
                if (counter.metric.equals(metric)) {
                    return Optional.of(counter);
                }
            }
            return Optional.empty();
        }
    }

    private record Reading(double value, Instant at) {}

    private CadvisorText() {}

    /** The counters of that container in each pod of the namespace that has them. */
    static List<CounterSample> parse(String text, String namespace, String container) {
        Map<String, Map<Counter, Reading>> pods = new HashMap<>();
        text.lines()
                .filter(line -> line.startsWith("container_cpu_") || line.startsWith("container_memory_working_set"))
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> Counter.of(line.group(1))
                        .ifPresent(counter -> read(line, counter, namespace, container, pods)));
        return pods.entrySet().stream()
                .flatMap(pod -> sample(pod.getKey(), pod.getValue()).stream())
                .toList();
    }

    private static void read(
            Matcher line,
            Counter counter,
            String namespace,
            String container,
            Map<String, Map<Counter, Reading>> pods) {
        Map<String, String> labels = labels(line.group(2));
        String pod = labels.getOrDefault("pod", "");
        if (namespace.equals(labels.get("namespace")) && container.equals(labels.get("container")) && !pod.isEmpty()) {
            var reading =
                    new Reading(Double.parseDouble(line.group(3)), Instant.ofEpochMilli(Long.parseLong(line.group(4))));
            pods.computeIfAbsent(pod, _ -> new EnumMap<>(Counter.class)).merge(counter, reading, CadvisorText::later);
        }
    }

    /** After a restart the counters of the old container may stand beside those of the new one for a while. */
    private static Reading later(Reading one, Reading other) {
        return one.at().isAfter(other.at()) ? one : other;
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new HashMap<>();
        LABEL.matcher(text).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        return labels;
    }

    private static Optional<CounterSample> sample(String pod, Map<Counter, Reading> readings) {
        return Optional.ofNullable(readings.get(Counter.CPU))
                .map(cpu -> new CounterSample(
                        cpu.at(),
                        pod,
                        cpu.value(),
                        whole(readings.get(Counter.PERIODS)),
                        whole(readings.get(Counter.THROTTLED)),
                        whole(readings.get(Counter.MEMORY))));
    }

    private static @Nullable Long whole(@Nullable Reading reading) {
        return reading == null ? null : (long) reading.value();
    }
}
