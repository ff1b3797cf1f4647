package dev.coffeeshop.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * Opens a shop and its till on free ports, serves itself a few of each request, and ends. A JVM that records this run
 * keeps every class that a real start and a first order need in its cache, loaded and linked.
 */
final class Rehearsal {

    private static final int ROUNDS = 20;
    private static final Map<String, String> TINY =
            Map.of("PORT", "0", "BREW_CPU_MILLISECONDS", "0.1", "BREW_WAIT_MILLISECONDS", "0.1");

    private Rehearsal() {}

    static void run() {
        try (var till = Shop.open(settings(Map.of("ROLE", "till")));
                var shop = Shop.open(settings(Map.of(
                        "TILL_URL", address(till, "/payments").toString(),
                        "ORDER_MEMORY_KIBIBYTES", "4",
                        "PEERS_SERVICE", "localhost",
                        "PEER_CPU_PERCENT", "1")))) {
            for (var round = 0; round < ROUNDS; round++) {
                call("POST", address(shop, "/orders"), 200);
                call("GET", address(shop, "/ready"), 200);
                call("GET", address(shop, "/metrics"), 200);
                call("GET", address(shop, "/orders"), 405);
            }
            System.out.println("rehearsed; " + StartReport.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Settings settings(Map<String, String> more) {
        var variables = new HashMap<>(TINY);
        variables.putAll(more);
        return switch (Settings.read(variables)) {
            case Settings.Valid(var settings) -> settings;
            case Settings.Invalid(var problems) -> throw new IllegalStateException(String.join("\n", problems));
        };
    }

    private static URI address(Shop shop, String path) {
        var loopback = InetAddress.getLoopbackAddress().getHostAddress();
        return URI.create("http://" + loopback + ":" + shop.port() + path);
    }

    private static void call(String method, URI address, int expected) throws IOException {
        var call = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        call.setRequestMethod(method);
        var status = call.getResponseCode();
        call.disconnect();
        if (status != expected) {
            throw new IOException(method + " " + address + " answered " + status + ", not " + expected);
        }
    }
}
