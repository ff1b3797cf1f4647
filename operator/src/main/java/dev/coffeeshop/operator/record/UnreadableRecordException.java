package dev.coffeeshop.operator.record;

/** A ConfigMap that should hold a record and does not; the message says why. */
public final class UnreadableRecordException extends RuntimeException {

    UnreadableRecordException(String message) {
        super(message);
    }
}
