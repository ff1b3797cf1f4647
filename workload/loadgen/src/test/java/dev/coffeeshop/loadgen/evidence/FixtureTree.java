package dev.coffeeshop.loadgen.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system as the kernel shows it to a process, as far as it is written down here. */
record FixtureTree(Path root) {

    static final String MOUNTED_V1 =
            "32 31 0:29 %s /sys/fs/cgroup/cpu,cpuacct ro,nosuid - cgroup cgroup rw,cpu,cpuacct\n";
    static final String MOUNTED_V2 = "25 30 0:23 %s /sys/fs/cgroup rw,nosuid shared:4 master:1 - cgroup2 cgroup2 rw\n";
    static final String MOUNTED_UNIFIED = "41 31 0:38 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw\n";
    static final String OTHER_MOUNTS = "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/a\\040b rw\nnonsense\n";

    FixtureTree file(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FixtureTree cgroup(String membership, String mounts) {
        return file("proc/self/cgroup", membership).file("proc/self/mountinfo", OTHER_MOUNTS + mounts);
    }

    FixtureTree periods(String directory, long all, long throttled) {
        return file(
                directory + "/cpu.stat",
                "usage_usec 1234\nnr_periods %d\nnr_throttled %d\nthrottled_usec 99\n".formatted(all, throttled));
    }
}
