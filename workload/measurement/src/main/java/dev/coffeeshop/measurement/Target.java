package dev.coffeeshop.measurement;

/** Where requests go: a DNS name or address, resolved again at every rung under {@link Routing#ENDPOINTS}. */
public record Target(String host, int port, Routing routing, Protocol protocol) {

    public static Target http(String host, int port, Routing routing) {
        return new Target(host, port, routing, new Protocol.Http());
    }
}
