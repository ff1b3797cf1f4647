package dev.coffeeshop.bench.tool;

/** A tool's output lacks a figure; the message says which. */
public final class UnreadableOutputException extends RuntimeException {

    UnreadableOutputException(String message) {
        super(message);
    }
}
