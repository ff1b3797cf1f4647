package dev.coffeeshop.operator.dashboard;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coffeeshop.cluster.Checkout;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Prometheus of its own process, on the loopback interface, with all that it stores in one folder. */
final class Prometheus implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Process process;
    private final Path log;
    private final URI api;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();

    private Prometheus(Process process, Path log, URI api) {
        this.process = process;
        this.log = log;
        this.api = api;
    }

    /** @param folder that holds {@code prometheus.yml} and whatever that names */
    static Prometheus start(Path folder) throws IOException {
        int port = freePort();
        Path log = folder.resolve("prometheus.log");
        Process process = new ProcessBuilder(
                        executable().toString(),
                        "--config.file=" + folder.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=" + HOST + ":" + port)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var prometheus = new Prometheus(process, log, URI.create("http://%s:%d/".formatted(HOST, port)));
        prometheus.awaitReady();
        return prometheus;
    }

    /** All series of an expression, each with its values, at every second step of a time. */
    List<JsonNode> range(String expression, Instant from, Instant to) {
        return get(
                        "api/v1/query_range",
                        Map.of(
                                "query",
                                expression,
                                "start",
                                String.valueOf(from.getEpochSecond()),
                                "end",
                                String.valueOf(to.getEpochSecond()),
                                "step",
                                "2"))
                .path("result")
                .valueStream()
                .toList();
    }

    /** All values that a label has among some series. */
    List<String> labelValues(LabelValues wanted, Instant from, Instant to) {
        return get(
                        "api/v1/label/%s/values".formatted(wanted.label()),
                        Map.of(
                                "match[]",
                                wanted.selector(),
                                "start",
                                String.valueOf(from.getEpochSecond()),
                                "end",
                                String.valueOf(to.getEpochSecond())))
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    /** Names of the targets of a job that answer. */
    List<String> answering(String job) {
        return get("api/v1/query", Map.of("query", "up{job=\"%s\"} == 1".formatted(job)))
                .path("result")
                .valueStream()
                .map(series -> series.at("/metric/instance").asText())
                .toList();
    }

    /** What is wrong, for whoever has to find out. */
    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private void awaitReady() {
        await().atMost(PATIENCE).until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("Prometheus ended by itself:\n" + log());
            }
            return isReady();
        });
    }

    private boolean isReady() throws InterruptedException {
        try {
            return http.send(request("-/ready"), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private JsonNode get(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(entry -> "%s=%s".formatted(encoded(entry.getKey()), encoded(entry.getValue())))
                .collect(Collectors.joining("&"));
        try {
            var answer = http.send(request(path + "?" + query), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError("%s: %s".formatted(parameters, answer.body()));
            }
            return new ObjectMapper().readTree(answer.body()).path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(api.resolve(path)).timeout(ANSWER).build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path executable() {
        Stream<Path> onPath =
                Stream.of(System.getenv("PATH").split(File.pathSeparator, -1)).map(Path::of);
        Stream<Path> unpacked = Stream.of(Checkout.current().state().resolve("prometheus/usr/bin"));
        return Stream.concat(onPath, unpacked)
                .map(folder -> folder.resolve("prometheus"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no prometheus here; run: make prometheus"));
    }
}
