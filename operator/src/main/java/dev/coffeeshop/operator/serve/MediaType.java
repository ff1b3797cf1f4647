package dev.coffeeshop.operator.serve;

import java.util.Arrays;
import java.util.Locale;

/** What an answer is written in. */
enum MediaType {
    HTML("text/html"),
    JSON("application/json"),
    CSV("text/csv"),
    SCRIPT("text/javascript"),
    EVENTS("text/event-stream");

    private final String name;

    MediaType(String name) {
        this.name = name;
    }

    /** As a header's value. */
    String header() {
        return this == EVENTS ? name : name + "; charset=utf-8";
    }

    /** @param accept the request's header of that name; who says nothing takes anything */
    boolean isIn(String accept) {
        return accept.isBlank()
                || Arrays.stream(accept.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(range -> range.replaceFirst(";.*", "").strip())
                        .anyMatch(range -> range.equals(name) || range.equals("*/*") || range.equals(anyOfKind()));
    }

    private String anyOfKind() {
        return name.substring(0, name.indexOf('/')) + "/*";
    }

    @Override
    public String toString() {
        return name;
    }
}
