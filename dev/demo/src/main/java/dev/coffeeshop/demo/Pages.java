package dev.coffeeshop.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * The operator's pages on this machine alone: every request goes on through the API server's service proxy, with the
 * local cluster's own credentials, as it would in a browser that is logged in.
 */
final class Pages implements AutoCloseable {

    private static final String SERVICE =
            "api/v1/namespaces/coffeeshop-system/services/http:coffeeshop-operator:http/proxy";
    private static final List<String> PASSED_ON =
            List.of("Content-Type", "Content-Security-Policy", "X-Content-Type-Options", "Location", "Cache-Control");
    private static final int PIECE = 8_192;

    private final KubernetesClient client;
    private final HttpServer server;

    /** @param port 0 for any */
    Pages(KubernetesClient client, int port) throws IOException {
        this.client = client;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                relay(exchange);
            } else {
                exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    private void relay(HttpExchange exchange) throws IOException {
        HttpResponse<InputStream> response = client.getHttpClient()
                .sendAsync(request(exchange), InputStream.class)
                .join();
        try (InputStream body = response.body()) {
            PASSED_ON.forEach(name -> response.headers(name)
                    .forEach(value -> exchange.getResponseHeaders().add(name, value)));
            exchange.sendResponseHeaders(response.code(), 0);
            copy(body, exchange.getResponseBody());
        }
    }

    private HttpRequest request(HttpExchange exchange) {
        String accept = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
                .orElse("*/*");
        return client.getHttpClient()
                .newHttpRequestBuilder()
                .uri(client.getMasterUrl() + SERVICE + exchange.getRequestURI())
                .header("Accept", accept)
                .forStreaming()
                .build();
    }

    /** Piece by piece, since events have no end. */
    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
            to.write(piece, 0, read);
            to.flush();
        }
    }
}
