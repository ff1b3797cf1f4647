package dev.coffeeshop.loadgen.engine;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One address of the target, with this loop's connections to it and the requests that wait for one. What waits takes
 * whatever comes first, a new connection or one that is given back, and no more are being made at a time than there are
 * already: a pool doubles quickly where it has to, but a short stall, perhaps because a connection was dear to make, must
 * not end in a storm of connections that are not needed. Until the address has accepted a
 * connection, and again after it has refused one, it is tried with one at a time: of several addresses a dead one must
 * not swallow a burst.
 */
final class Endpoint {

    private static final int MOST_CONNECTING = 32;
    /** How long an address that refused is passed over while others are there, as a balancer's health check would. */
    private static final long AVOID_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final InetSocketAddress address;
    private final ArrayDeque<Connection> idle = new ArrayDeque<>();
    private final WaitingLine waiting = new WaitingLine();
    private int busy;
    private int connecting;
    private boolean accepting;
    private boolean retired;
    private long avoidedUntilNanos;

    Endpoint(InetSocketAddress address) {
        this.address = address;
    }

    InetSocketAddress address() {
        return address;
    }

    /** Requests that were given to it, sent or not. */
    int outstanding() {
        return busy + waiting.size();
    }

    /** What was given to it and has no connection yet. */
    WaitingLine waiting() {
        return waiting;
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

    /** Whether a request can be given to it: there is a connection, one in the making, or room for one. */
    boolean canTake(int limit) {
        return !idle.isEmpty() || waiting.size() < connecting || canConnect(limit);
    }

    private boolean canConnect(int limit) {
        return !full(limit) && connecting < (accepting ? Math.clamp(busy, 1, MOST_CONNECTING) : 1);
    }

    /** Whether it has as many connections as there may be; only when none is idle. */
    boolean full(int limit) {
        return busy + connecting >= limit;
    }

    /** Whether more requests wait than there are connections for them, made or in the making. */
    boolean lacksConnections() {
        return waiting.size() > connecting + idle.size();
    }

    boolean hasIdle() {
        return !idle.isEmpty();
    }

    /** The connection that was used last, only when there is an idle one: few stay warm rather than many lukewarm. */
    Connection takeIdle() {
        busy++;
        return idle.pop();
    }

    /** A request has ended. */
    void settled() {
        busy--;
    }

    void giveBack(Connection connection) {
        if (retired) {
            connection.close();
        } else {
            idle.push(connection);
        }
    }

    void forget(Connection connection) {
        idle.remove(connection);
    }

    void closeIdle() {
        List.copyOf(idle).forEach(Connection::close);
        idle.clear();
    }

    /** The address is no longer one of the target's. */
    void retire() {
        retired = true;
        closeIdle();
    }
}
