package dev.coffeeshop.operator.serve;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens as a browser does: when the connection is lost, it asks again. */
final class EventListener implements AutoCloseable {

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final KubernetesClient client;
    private final String path;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Thread thread;

    /** @param path on the API server */
    EventListener(KubernetesClient client, String path) {
        this.client = client;
        this.path = path;
        this.thread = Thread.ofVirtual().start(this::listen);
    }

    List<String> lines() {
        return lines;
    }

    /** Times that the operator answered. */
    int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void listen() {
        await().forever()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(RETRY)
                .until(this::hasHeardAll);
    }

    /** Returns when the connection ends. */
    private boolean hasHeardAll() {
        try {
            read();
        } catch (IOException | CompletionException e) {
            lines.add("lost: " + e);
        }
        return lines.contains("event: finished");
    }

    private void read() throws IOException {
        var request = client.getHttpClient()
                .newHttpRequestBuilder()
                .uri(client.getMasterUrl() + path)
                .header("Accept", "text/event-stream")
                .forStreaming()
                .build();
        var response =
                client.getHttpClient().sendAsync(request, InputStream.class).join();
        try (var body = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            if (response.code() == 200) {
                connections.incrementAndGet();
                body.lines().forEach(lines::add);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
