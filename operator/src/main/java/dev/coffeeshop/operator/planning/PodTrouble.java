package dev.coffeeshop.operator.planning;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the reason that a pod gives for not running says about waiting and about other cells. */
public enum PodTrouble {
    /** The first pull may meet a registry that is busy; a wrong name stays wrong in every cell. */
    IMAGE,
    /** Written in the pod template, so the same everywhere; a ConfigMap or Secret may still turn up. */
    CONFIGURATION,
    /** Written in the pod template, and nothing that turns up can heal it. */
    TEMPLATE,
    /** No node has room now: an autoscaler may bring one, and a smaller cell may fit. */
    ROOM,
    /** The API server refuses the pods, for a quota or for Pod Security; a smaller cell may be let in. */
    ADMISSION,
    /** The container itself: crashes, out of memory. It may be only this cell that is too small. */
    CONTAINER;

    private static final Duration BRIEFLY = Duration.ofSeconds(20);

    private static final Map<String, PodTrouble> WAITING = Map.ofEntries(
            Map.entry("ErrImagePull", IMAGE),
            Map.entry("ImagePullBackOff", IMAGE),
            Map.entry("ImageInspectError", IMAGE),
            Map.entry("RegistryUnavailable", IMAGE),
            Map.entry("CreateContainerConfigError", CONFIGURATION),
            Map.entry("CreateContainerError", CONFIGURATION),
            Map.entry("RunContainerError", CONFIGURATION),
            Map.entry("StartError", CONFIGURATION),
            Map.entry("InvalidImageName", TEMPLATE),
            Map.entry("ErrImageNeverPull", TEMPLATE),
            Map.entry("CrashLoopBackOff", CONTAINER));

    /** Whether a container that waits for this reason does not pass on to running by itself in a moment. */
    public static boolean keepsWaiting(String reason) {
        return WAITING.containsKey(reason);
    }

    static PodTrouble of(@Nullable String reason) {
        return switch (reason) {
            case "Unschedulable", "Evicted", "OutOfcpu", "OutOfmemory" -> ROOM;
            case "FailedCreate" -> ADMISSION;
            case null -> CONTAINER;
            default -> WAITING.getOrDefault(reason, CONTAINER);
        };
    }

    /** @param longest for which anything is waited for here */
    Duration patience(Duration longest) {
        return switch (this) {
            case IMAGE, CONFIGURATION, ADMISSION -> BRIEFLY.compareTo(longest) < 0 ? BRIEFLY : longest;
            case TEMPLATE, CONTAINER -> Duration.ZERO;
            case ROOM -> longest;
        };
    }

    boolean isSameInEveryCell() {
        return switch (this) {
            case IMAGE, CONFIGURATION, TEMPLATE -> true;
            case ROOM, ADMISSION, CONTAINER -> false;
        };
    }
}
