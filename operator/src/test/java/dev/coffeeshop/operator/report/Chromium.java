package dev.coffeeshop.operator.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A browser without a window, which says how pages come out in frames of several widths. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Pattern PATH_SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));
    private static final int MOST_SECONDS = 120;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Chromium() {}

    /**
     * @param pages HTML by name
     * @return for each page and width: scrollWidth, innerWidth, number of scripts and of {@code main} elements, what a
     *     page that was hacked has set, and elements that stand out
     */
    static List<JsonNode> look(Map<String, String> pages, List<Integer> widths) {
        try {
            Path file = Files.createTempFile("pages", ".html");
            Files.writeString(file, harness().replace("WIDTHS", script(widths)).replace("PAGES", script(pages)));
            String dom = run(
                    "--dump-dom", "--virtual-time-budget=60000", file.toUri().toString());
            Files.delete(file);
            String measured = dom.replaceAll("(?s).*<pre id=\"measured\">(.*?)</pre>.*", "$1");
            return List.of(JSON.readValue(unescaped(measured), JsonNode[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String harness() throws IOException {
        try (InputStream html = Objects.requireNonNull(Chromium.class.getResourceAsStream("harness.html"))) {
            return new String(html.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** A value that may stand in a script. */
    private static String script(Object value) throws JsonProcessingException {
        return JSON.writeValueAsString(value).replace("<", "\\u003c");
    }

    private static String run(String... arguments) throws IOException {
        Path errors = Files.createTempFile("chromium", ".log");
        var command = Stream.concat(
                        Stream.of(
                                executable().toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage"),
                        Arrays.stream(arguments))
                .toList();
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("Chromium failed: " + Files.readString(errors));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Files.delete(errors);
        return output;
    }

    private static Path executable() {
        return NAMES.stream()
                .flatMap(name -> PATH_SEPARATOR
                        .splitAsStream(Objects.requireNonNullElse(System.getenv("PATH"), ""))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "there is no Chromium to look at pages with; dev/browser/chromium.sh installs it"));
    }
}
