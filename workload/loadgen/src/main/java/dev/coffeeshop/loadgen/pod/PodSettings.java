package dev.coffeeshop.loadgen.pod;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a pod is told by its environment.
 *
 * @param program JSON of the load program ({@code LOAD_PROGRAM})
 * @param progressPort {@code LOAD_PROGRESS_PORT}, 9090 unless told
 * @param terminationLog {@code TERMINATION_LOG}, the kubelet's default path unless told
 */
public record PodSettings(String program, int progressPort, Path terminationLog) {

    public static final String PROGRAM = "LOAD_PROGRAM";

    public static PodSettings from(Map<String, String> environment) {
        return new PodSettings(
                environment.getOrDefault(PROGRAM, ""),
                Integer.parseInt(environment.getOrDefault("LOAD_PROGRESS_PORT", "9090")),
                Path.of(environment.getOrDefault("TERMINATION_LOG", "/dev/termination-log")));
    }
}
