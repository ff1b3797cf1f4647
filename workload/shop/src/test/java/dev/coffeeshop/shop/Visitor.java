package dev.coffeeshop.shop;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Somebody who sends a shop requests and waits for an answer for 10 s at most. */
record Visitor(HttpClient client, int port) implements AutoCloseable {

    static Visitor of(Shop shop) {
        return new Visitor(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), shop.port());
    }

    CompletableFuture<HttpResponse<String>> sends(String method, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.ofString("{\"cup\":\"large\"}"))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> orders() {
        return sends("POST", "/orders");
    }

    String reads(String path) {
        return answer(sends("GET", path)).body();
    }

    static HttpResponse<String> answer(CompletableFuture<HttpResponse<String>> answer) {
        try {
            return answer.get(10, SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("no answer", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
