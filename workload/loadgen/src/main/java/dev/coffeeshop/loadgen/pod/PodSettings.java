package dev.coffeeshop.loadgen.pod;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a pod is told by its environment.
 *
 * @param program JSON of the load program ({@code LOAD_PROGRAM})
 * @param progressPort {@code LOAD_PROGRESS_PORT}, 9090 unless told
 * @param metricLabels labels of all metrics ({@code LOAD_METRIC_LABELS}), none unless told
 * @param terminationLog {@code TERMINATION_LOG}, the kubelet's default path unless told
 * @param index of this pod among those that share the load ({@code JOB_COMPLETION_INDEX}); 0 leads
 * @param leader where followers find the leader, as {@code host:port} ({@code LOAD_LEADER})
 * @param groupPort where the leader listens for its followers ({@code LOAD_GROUP_PORT}), 9091 unless told
 * @param node that the pod runs on ({@code NODE_NAME})
 */
public record PodSettings(
        String program,
        int progressPort,
        String metricLabels,
        Path terminationLog,
        int index,
        String leader,
        int groupPort,
        String node) {

    public static final String PROGRAM = "LOAD_PROGRAM";
    static final String METRIC_LABELS = "LOAD_METRIC_LABELS";

    public static PodSettings from(Map<String, String> environment) {
        return new PodSettings(
                environment.getOrDefault(PROGRAM, ""),
                Integer.parseInt(environment.getOrDefault("LOAD_PROGRESS_PORT", "9090")),
                environment.getOrDefault(METRIC_LABELS, ""),
                Path.of(environment.getOrDefault("TERMINATION_LOG", "/dev/termination-log")),
                Integer.parseInt(environment.getOrDefault("JOB_COMPLETION_INDEX", "0")),
                environment.getOrDefault("LOAD_LEADER", ""),
                Integer.parseInt(environment.getOrDefault("LOAD_GROUP_PORT", "9091")),
                environment.getOrDefault("NODE_NAME", ""));
    }
}
