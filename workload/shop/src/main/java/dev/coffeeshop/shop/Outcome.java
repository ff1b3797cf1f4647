package dev.coffeeshop.shop;

import java.util.Locale;

/** How an order ends. */
enum Outcome {
    MADE,

    /** As many orders were waiting as may wait. */
    QUEUE_FULL,

    /** The shared till refused, failed or did not answer in time. */
    TILL_FAILED,

    /** The shop closes and won't get round to this order. */
    CLOSING;

    Answer answer() {
        return switch (this) {
            case MADE -> Answer.json(200, "{\"order\":\"made\"}");
            case QUEUE_FULL -> Answer.json(503, "{\"error\":\"queue full\"}").with("Retry-After", "1");
            case TILL_FAILED -> Answer.json(502, "{\"error\":\"till failed\"}");
            case CLOSING ->
                Answer.json(503, "{\"error\":\"closing\"}")
                        .with("Retry-After", "1")
                        .with("Connection", "close");
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
