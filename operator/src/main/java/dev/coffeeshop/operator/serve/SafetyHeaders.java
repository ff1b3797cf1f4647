package dev.coffeeshop.operator.serve;

import io.vertx.core.http.HttpServerResponse;

/** What browsers are told of every answer: nothing from elsewhere, no scripts but the one file, in no other page. */
final class SafetyHeaders {

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'unsafe-inline'",
            "img-src data:",
            "script-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private SafetyHeaders() {}

    static HttpServerResponse on(HttpServerResponse response) {
        return response.putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cache-Control", "no-store");
    }
}
