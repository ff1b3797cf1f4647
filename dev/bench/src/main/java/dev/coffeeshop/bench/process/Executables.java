package dev.coffeeshop.bench.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which commands are installed. */
public final class Executables {

    /** Where Debian keeps servers, which is not on everybody's path. */
    private static final List<String> BESIDES_THE_PATH = List.of("/usr/sbin", "/sbin");

    private Executables() {}

    public static boolean has(String name) {
        return folders().map(folder -> Path.of(folder, name)).anyMatch(Files::isExecutable);
    }

    /** The name itself where it is not installed. */
    public static String path(String name) {
        return folders()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(name);
    }

    private static Stream<String> folders() {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.concat(Arrays.stream(path.split(":", -1)), BESIDES_THE_PATH.stream());
    }
}
