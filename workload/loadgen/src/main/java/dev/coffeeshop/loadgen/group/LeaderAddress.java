package dev.coffeeshop.loadgen.group;

/** Where the leader listens, a name that is looked up at every attempt. */
public record LeaderAddress(String host, int port) {

    /** @throws IllegalArgumentException when the text is not {@code host:port} */
    public static LeaderAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("the leader's address must look like host:port, not " + text);
        }
        return new LeaderAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
