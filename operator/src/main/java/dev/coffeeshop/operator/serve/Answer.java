package dev.coffeeshop.operator.serve;

import java.util.Optional;

/**
 * What one request is answered with.
 *
 * @param location where what was asked for is instead, relative to the request's own path
 */
record Answer(int status, MediaType type, String body, Optional<String> location) {

    static Answer page(String html) {
        return of(MediaType.HTML, html);
    }

    static Answer of(MediaType type, String body) {
        return new Answer(200, type, body, Optional.empty());
    }

    static Answer moved(String location) {
        return new Answer(308, MediaType.HTML, "", Optional.of(location));
    }
}
