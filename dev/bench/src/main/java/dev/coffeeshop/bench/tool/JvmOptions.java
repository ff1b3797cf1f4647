package dev.coffeeshop.bench.tool;

import java.util.ArrayList;
import java.util.List;

/** Reads a file of JVM options, as the pod's JVM does. */
public final class JvmOptions {

    private JvmOptions() {}

    /** All but the class path, which is another one outside the image. */
    public static List<String> withoutClassPath(String file) {
        List<String> options = new ArrayList<>();
        boolean path = false;
        for (String line : file.lines().map(String::strip).toList()) {
            if (!line.isEmpty() && !line.startsWith("#") && !path && !line.equals("-cp")) {
                options.add(line);
            }
            path = line.equals("-cp");
        }
        return List.copyOf(options);
    }
}
