package dev.coffeeshop.operator.rederive;

/** Files from which no verdict can be computed; the message tells whoever exported them why. */
final class UnusableExportException extends RuntimeException {

    UnusableExportException(String message) {
        super(message);
    }
}
