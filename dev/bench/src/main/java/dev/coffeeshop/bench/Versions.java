package dev.coffeeshop.bench;

import dev.coffeeshop.bench.tool.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks what is installed in which version. */
final class Versions {

    private Versions() {}

    /** @param loadgen the command that starts the load generator */
    static Map<String, String> of(List<Tool> tools, List<String> loadgen, Optional<String> nginx)
            throws IOException, InterruptedException {
        Map<String, String> versions = new LinkedHashMap<>();
        for (Tool tool : tools) {
            Optional<String> debianPackage = tool.debianPackage();
            versions.put(
                    tool.name(),
                    debianPackage.isPresent() ? installed(debianPackage.get()) : said(plus(loadgen, "--version")));
        }
        if (nginx.isPresent()) {
            versions.put("nginx", said(List.of(nginx.get(), "-v")));
        }
        return versions;
    }

    static String helpOf(List<String> loadgen) throws IOException, InterruptedException {
        Process process = start(plus(loadgen, "--help"));
        String text = output(process);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the load generator does not start: " + text);
        }
        return text;
    }

    private static String installed(String debianPackage) throws IOException, InterruptedException {
        String version = said(List.of("dpkg-query", "-W", "-f=${Version}", debianPackage));
        return debianPackage + " " + version;
    }

    private static List<String> plus(List<String> command, String word) {
        List<String> longer = new ArrayList<>(command);
        longer.add(word);
        return longer;
    }

    /** The last line; "unknown" when the command fails. */
    private static String said(List<String> command) throws IOException, InterruptedException {
        Process process = start(command);
        String last = output(process).lines().reduce((_, line) -> line).orElse("unknown");
        return process.waitFor() == 0 ? last.strip() : "unknown";
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
