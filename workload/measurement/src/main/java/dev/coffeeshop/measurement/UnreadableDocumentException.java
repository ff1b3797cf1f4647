package dev.coffeeshop.measurement;

/** A document that is not one; the message is for the person who wrote it. */
public final class UnreadableDocumentException extends RuntimeException {

    public UnreadableDocumentException(String message) {
        super(message);
    }
}
