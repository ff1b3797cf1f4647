package dev.coffeeshop.measurement;

import java.util.List;

/** The one request that is repeated. @param expectedStatus any other status is a failure */
public record HttpRequest(String method, String path, List<Header> headers, String body, int expectedStatus) {

    public HttpRequest {
        headers = List.copyOf(headers);
    }

    public record Header(String name, String value) {}
}
