package dev.coffeeshop.measurement;

import java.util.List;

/** The one request that is repeated; an answer with any status but the expected one is a failure. */
public record HttpRequest(String method, String path, List<Header> headers, String body, int expectedStatus) {

    public HttpRequest {
        headers = List.copyOf(headers);
    }

    public record Header(String name, String value) {}
}
