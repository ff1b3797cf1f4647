package dev.coffeeshop.loadgen.cli;

/** Arguments that make no sense, with a message for who typed them. */
final class BadArgumentException extends Exception {

    BadArgumentException(String message) {
        super(message);
    }
}
