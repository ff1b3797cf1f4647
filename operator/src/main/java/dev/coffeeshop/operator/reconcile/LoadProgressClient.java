package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.measurement.Documents;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.UnreadableDocumentException;
import dev.coffeeshop.operator.resource.LoadJobFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks a load pod where it is. Best effort: nobody answers for long, and nothing depends on the answer. */
final class LoadProgressClient {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @param address of the load pod */
    Optional<LoadProgress> ask(String address) {
        String host = address.contains(":") ? "[" + address + "]" : address;
        var uri = URI.create("http://%s:%d/progress".formatted(host, LoadJobFactory.PROGRESS_PORT));
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(Documents.progress(answer.body())) : Optional.empty();
        } catch (IOException | UnreadableDocumentException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
