package dev.coffeeshop.loadgen.metrics;

/** Labels that Prometheus would not take, with a message for who set them. */
public final class BadLabelsException extends Exception {

    BadLabelsException(String message) {
        super(message);
    }
}
