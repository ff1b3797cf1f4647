package dev.coffeeshop.shop;

import java.util.Map;

/**
 * Limits of the JDK's HTTP server that would otherwise be measured in place of the shop's. The server reads them from
 * system properties when its classes load; what somebody set on the command line stays.
 */
final class HttpServerTuning {

    /** Connections that wait in the kernel until they are accepted, which a CPU limit delays; more it does not keep. */
    static final int BACKLOG = 4_096;

    private static final Map<String, String> PROPERTIES = Map.of(
            // Headers and body are one small write; waiting for more would add 40 ms to an answer.
            "sun.net.httpserver.nodelay", "true",
            // The default of 200 closes the connections of users who are many and think.
            "sun.net.httpserver.maxIdleConnections", "100000",
            // Seconds. Longer than a client keeps a connection, so that it is never the server that closes.
            "sun.net.httpserver.idleInterval", "3600");

    private HttpServerTuning() {}

    static void apply() {
        PROPERTIES.forEach(System.getProperties()::putIfAbsent);
    }
}
