package dev.coffeeshop.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The kernel capabilities that processes of this machine can ever have, one bit each. */
record Capabilities(long bounding) {

    static final int SYS_ADMIN = 21;
    static final int SYS_RESOURCE = 24;

    private static final String FIELD = "CapBnd:";
    private static final Capabilities ALL = new Capabilities(-1L);

    /** Where they cannot be read, as on macOS, the Docker daemon runs elsewhere and lacks none. */
    static Capabilities ofThisMachine() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith(FIELD))
                    .map(line -> Long.parseUnsignedLong(
                            line.substring(FIELD.length()).strip(), 16))
                    .findFirst()
                    .map(Capabilities::new)
                    .orElse(ALL);
        } catch (IOException e) {
            return ALL;
        }
    }

    /**
     * Whether the machine itself is short of CAP_SYS_RESOURCE, so that Docker's {@code --privileged}, which grants
     * every capability there is, must fail. An ordinary unprivileged container lacks CAP_SYS_ADMIN as well; there the
     * daemon is outside and what this process lacks says nothing about it.
     */
    boolean precludePrivileged() {
        return !has(SYS_RESOURCE) && has(SYS_ADMIN);
    }

    private boolean has(int capability) {
        return (bounding >>> capability & 1) == 1;
    }
}
