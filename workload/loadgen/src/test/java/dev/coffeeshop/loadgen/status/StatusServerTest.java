package dev.coffeeshop.loadgen.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffeeshop.loadgen.engine.LiveSnapshot;
import dev.coffeeshop.loadgen.engine.NanoClock;
import dev.coffeeshop.loadgen.engine.Transport;
import dev.coffeeshop.measurement.Documents;
import dev.coffeeshop.measurement.LoadProgress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusServerTest {

    private final ProgramState state = new ProgramState(NanoClock.system(), 1);

    @Test
    void everyPathHasItsPage() throws Exception {
        LoadProgress progress = new LoadProgress("rung", 2, 3, 10, 4.5);
        state.progressed(progress, new LiveSnapshot(0, 0, 0));
        Map<String, StatusRoute> routes =
                Map.of("/progress", _ -> state.page(), "/metrics", accept -> new StatusPage("text/plain", accept));
        try (StatusServer server = new StatusServer(Transport.best(), 0, routes);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> known = client.send(to(server, "/progress").build(), BodyHandlers.ofString());
            assertThat(Documents.progress(known.body())).isEqualTo(progress);
            assertThat(known.headers().firstValue("content-type")).contains("application/json");
            HttpResponse<String> metrics = client.send(
                    to(server, "/metrics?x=1").header("Accept", "that").build(), BodyHandlers.ofString());
            assertThat(metrics.body()).isEqualTo("that");
            assertThat(metrics.headers().firstValue("content-type")).contains("text/plain");
            assertThat(client.send(to(server, "/other").build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(404);
            HttpRequest post =
                    to(server, "/metrics").POST(BodyPublishers.noBody()).build();
            assertThat(client.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (StatusServer server = new StatusServer(Transport.best(), 0, Map.of())) {
            assertThatThrownBy(() -> new StatusServer(Transport.best(), server.port(), Map.of()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("cannot listen on port " + server.port());
        }
    }

    private static HttpRequest.Builder to(StatusServer server, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(5));
    }
}
