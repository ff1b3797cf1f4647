package dev.coffeeshop.loadgen.status;

/** One answer. */
public record StatusPage(String contentType, String text) {

    public static StatusPage json(String text) {
        return new StatusPage("application/json", text);
    }
}
