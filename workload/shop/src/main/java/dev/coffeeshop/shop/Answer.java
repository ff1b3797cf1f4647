package dev.coffeeshop.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** An HTTP response as a value. */
record Answer(int status, String body, Map<String, String> headers) {

    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer json(int status, String body) {
        return new Answer(status, body, Map.of("Content-Type", "application/json"));
    }

    static Answer text(int status, String body) {
        return new Answer(status, body, Map.of("Content-Type", "text/plain; version=0.0.4; charset=utf-8"));
    }

    Answer with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, body, more);
    }

    /**
     * Answers and ends the exchange, from whichever thread.
     *
     * @throws IOException if the client has gone
     */
    void send(HttpExchange exchange) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(UTF_8);
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
