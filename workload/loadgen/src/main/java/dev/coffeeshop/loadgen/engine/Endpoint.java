package dev.coffeeshop.loadgen.engine;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One address of the target, with this loop's connections to it. */
final class Endpoint {

    /** How long an address that refused is passed over while others are there, as a balancer's health check would. */
    private static final long AVOID_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final InetSocketAddress address;
    private final ArrayDeque<Connection> idle = new ArrayDeque<>();
    private int outstanding;
    private long avoidedUntilNanos;

    Endpoint(InetSocketAddress address) {
        this.address = address;
    }

    InetSocketAddress address() {
        return address;
    }

    int outstanding() {
        return outstanding;
    }

    boolean avoided(long nowNanos) {
        return nowNanos < avoidedUntilNanos;
    }

    void refused(long nowNanos) {
        avoidedUntilNanos = nowNanos + AVOID_NANOS;
    }

    boolean hasIdle() {
        return !idle.isEmpty();
    }

    /** The connection that was used last, only when there is an idle one: few stay warm rather than many lukewarm. */
    Connection takeIdle() {
        return idle.pop();
    }

    void sent() {
        outstanding++;
    }

    void settled() {
        outstanding--;
    }

    void giveBack(Connection connection) {
        idle.push(connection);
    }

    void forget(Connection connection) {
        idle.remove(connection);
    }

    void closeIdle() {
        List.copyOf(idle).forEach(Connection::close);
        idle.clear();
    }
}
