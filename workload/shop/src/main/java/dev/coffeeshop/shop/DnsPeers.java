package dev.coffeeshop.shop;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Security;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Learns the number of replicas as a real service does: a headless service's name resolves to one address for each
 * ready replica, and one of those is this one. When the name doesn't resolve, the last number stays.
 */
final class DnsPeers implements Peers {

    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final String service;
    private volatile int count;

    private DnsPeers(String service) {
        this.service = service;
    }

    /** Asks every second, as long as the process lives. The JDK would otherwise keep an answer for 30 s. */
    static DnsPeers watch(String service) {
        Security.setProperty("networkaddress.cache.ttl", "0");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
        var peers = new DnsPeers(service);
        Thread.ofPlatform().daemon().name("peers").start(peers::askForever);
        return peers;
    }

    /** A replica has one address in each family that the cluster speaks, so only the larger family counts. */
    static int peersAmong(List<InetAddress> addresses) {
        var v4 = addresses.stream()
                .filter(Inet4Address.class::isInstance)
                .distinct()
                .count();
        var v6 = addresses.stream().distinct().count() - v4;
        return (int) Math.max(0, Math.max(v4, v6) - 1);
    }

    @Override
    public int count() {
        return count;
    }

    private void askForever() {
        try {
            while (true) {
                ask();
                Thread.sleep(PERIOD);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() {
        try {
            count = peersAmong(Arrays.asList(InetAddress.getAllByName(service)));
        } catch (UnknownHostException e) {
            // Normal while no replica is ready yet.
        }
    }
}
