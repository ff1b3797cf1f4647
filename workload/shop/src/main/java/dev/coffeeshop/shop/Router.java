package dev.coffeeshop.shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the route of a request by its exact path; the JDK's own contexts also match every path that begins alike. It
 * reads the request's body to the end first, or the connection could not be kept.
 */
record Router(Map<String, Route> routes) implements HttpHandler {

    /** What a path answers to. */
    record Route(String method, HttpHandler handler) {

        static Route page(Supplier<Answer> page) {
            return new Route("GET", exchange -> page.get().send(exchange));
        }
    }

    private static final Answer NOT_FOUND = Answer.json(404, "{\"error\":\"not found\"}");
    private static final Answer METHOD_NOT_ALLOWED = Answer.json(405, "{\"error\":\"method not allowed\"}");

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        var route = Optional.ofNullable(routes.get(exchange.getRequestURI().getPath()));
        if (route.isEmpty()) {
            NOT_FOUND.send(exchange);
        } else if (route.get().method().equals(exchange.getRequestMethod())) {
            route.get().handler().handle(exchange);
        } else {
            METHOD_NOT_ALLOWED.with("Allow", route.get().method()).send(exchange);
        }
    }
}
