package dev.coffeeshop.loadgen.engine;

/** The target has no address or nobody listens there; the message says which. */
public final class TargetUnreachableException extends Exception {

    public TargetUnreachableException(String message) {
        super(message);
    }
}
