package dev.coffeeshop.loadgen.engine;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One address of the target, with this loop's connections to it. Only so many are being made at a time: what waits takes
 * whatever comes first, a new connection or one that is given back, so that a short stall does not end in a storm of
 * connections that are dear to make and not needed. Until the address has accepted a connection, and again after it has
 * refused one, it is tried with one at a time: of several addresses a dead one must not swallow a burst.
 */
final class Endpoint {

    private static final int MOST_CONNECTING = 32;
    /** How long an address that refused is passed over while others are there, as a balancer's health check would. */
    private static final long AVOID_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final InetSocketAddress address;
    private final ArrayDeque<Connection> idle = new ArrayDeque<>();
    private int outstanding;
    private int connecting;
    private boolean accepting;
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

    /** Whether it refused just now; a connection that it did not end is as good as any. */
    boolean avoided(long nowNanos) {
        return idle.isEmpty() && nowNanos < avoidedUntilNanos;
    }

    void connecting() {
        connecting++;
    }

    void accepted() {
        connecting--;
        accepting = true;
    }

    void refused(long nowNanos) {
        connecting--;
        accepting = false;
        avoidedUntilNanos = nowNanos + AVOID_NANOS;
    }

    /** Whether a request can be sent there now, over an idle connection or a new one within the limit. */
    boolean canTake(int limit) {
        return !idle.isEmpty() || (!full(limit) && connecting < (accepting ? MOST_CONNECTING : 1));
    }

    boolean full(int limit) {
        return outstanding >= limit;
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
