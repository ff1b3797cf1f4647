package dev.coffeeshop.loadgen.engine;

/** The pods that are to share the load did not all come or stay; the message says which is missing. */
public final class GroupException extends Exception {

    public GroupException(String message) {
        super(message);
    }
}
