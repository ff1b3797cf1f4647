package dev.coffeeshop.loadgen.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where the kernel tells about the CPU of this process's control group and of those above it, since a limit may sit on
 * a pod's group and not on its container's (cgroups(7)). Version 1 wins where it has the CPU controller: on a hybrid
 * machine version 2 has none.
 */
final class OwnCgroup {

    private final Path root;

    /** @param root of the file system, {@code /} but in tests */
    OwnCgroup(Path root) {
        this.root = root;
    }

    /** Own group first, then its parents up to the mount point; empty where there are no control groups. */
    List<Path> directories() {
        try {
            List<String> membership = Files.readAllLines(root.resolve("proc/self/cgroup"));
            List<ProcMount> mounts = Files.readAllLines(root.resolve("proc/self/mountinfo")).stream()
                    .map(ProcMount::parse)
                    .flatMap(Optional::stream)
                    .toList();
            return version1(membership, mounts)
                    .or(() -> version2(membership, mounts))
                    .orElse(List.of());
        } catch (IOException e) {
            return List.of();
        }
    }

    private Optional<List<Path>> version1(List<String> membership, List<ProcMount> mounts) {
        Predicate<String> cpu =
                controllers -> Arrays.asList(controllers.split(",", -1)).contains("cpu");
        return path(membership, cpu)
                .flatMap(own -> mounts.stream()
                        .filter(mount ->
                                mount.type().equals("cgroup") && mount.options().contains("cpu"))
                        .findFirst()
                        .map(mount -> upwards(own, mount)));
    }

    private Optional<List<Path>> version2(List<String> membership, List<ProcMount> mounts) {
        return path(membership, String::isEmpty)
                .flatMap(own -> mounts.stream()
                        .filter(mount -> mount.type().equals("cgroup2"))
                        .findFirst()
                        .map(mount -> upwards(own, mount)));
    }

    /** A line is {@code hierarchy:controllers:path}; version 2 names no controllers. */
    private static Optional<Path> path(List<String> membership, Predicate<String> controllers) {
        return membership.stream()
                .map(line -> line.split(":", 3))
                .filter(fields -> fields.length == 3 && controllers.test(fields[1]))
                .map(fields -> Path.of(fields[2]))
                .findFirst();
    }

    private List<Path> upwards(Path own, ProcMount mount) {
        Path top = root.resolve(mount.point().toString().substring(1));
        List<Path> directories = new ArrayList<>();
        @Nullable Path at = directory(own, mount, top);
        while (at != null && at.startsWith(top)) {
            directories.add(at);
            at = at.getParent();
        }
        return List.copyOf(directories);
    }

    /** A container may see its own group mounted at the top while its path is still told as the host knows it. */
    private static Path directory(Path own, ProcMount mount, Path top) {
        if (!own.startsWith(mount.root())) {
            return top;
        }
        Path below = top.resolve(mount.root().relativize(own).toString()).normalize();
        return below.startsWith(top) && Files.isDirectory(below) ? below : top;
    }
}
