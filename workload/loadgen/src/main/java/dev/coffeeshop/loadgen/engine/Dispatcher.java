package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.FailureKind;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * One loop's connections, and the queue of requests for which there is none free. The pool grows to its limit per
 * address; it is never filled in advance. Nothing is sent twice: an attempt that fails is a failed request, also when
 * the server happened to end an idle connection at the very moment at which it was used.
 */
final class Dispatcher implements Connection.Owner {

    /** Hears what became of every request that was handed over. */
    interface Listener {
        /** There may be a connection for what waits. */
        void roomMade();

        /** A request that had to wait for a connection is being sent. */
        void waited(long intendedNanos, long waitNanos);

        /** A request has to wait because there may be no more connections. */
        void capReached(long intendedNanos);

        void answered(long intendedNanos, long sentNanos, int status);

        void failed(long intendedNanos, FailureKind kind);

        /** It was still waiting for a connection. */
        void gaveUpWaiting(long intendedNanos, FailureKind kind);
    }

    private final Connector connector;
    private final NanoClock clock;
    private final long timeoutNanos;
    private final Balancer balancer = new Balancer();
    private final InFlight inFlight = new InFlight();
    /** What could not be given to any address yet. */
    private final WaitingLine backlog = new WaitingLine();

    private Listener listener = new Nobody();
    private int limitPerEndpoint;

    Dispatcher(Connector connector, NanoClock clock, long timeoutNanos) {
        this.connector = connector;
        this.clock = clock;
        this.timeoutNanos = timeoutNanos;
    }

    /** Only when nothing is outstanding. */
    void use(List<InetSocketAddress> addresses, int connectionLimit, Listener next) {
        balancer.use(addresses);
        limitPerEndpoint = Math.ceilDiv(connectionLimit, addresses.size());
        listener = next;
    }

    boolean isEmpty() {
        return outstanding() == 0;
    }

    /** Requests that were handed over and have not ended. */
    int outstanding() {
        return inFlight.size() + waiting();
    }

    /** Due and not sent. */
    int waiting() {
        int waiting = backlog.size();
        for (Endpoint endpoint : balancer.endpoints()) {
            waiting += endpoint.waiting().size();
        }
        return waiting;
    }

    /** Whether a request waits although there is a connection for it; never, once what waits has been dispatched. */
    boolean waitsInVain() {
        return balancer.endpoints().stream()
                .anyMatch(endpoint -> endpoint.hasIdle()
                        && (!backlog.isEmpty() || !endpoint.waiting().isEmpty()));
    }

    /** Sends at once or, when every connection is busy, in its turn. */
    void dispatch(long intendedNanos, long nowNanos) {
        if (!backlog.isEmpty() || !taken(intendedNanos, nowNanos, nowNanos)) {
            backlog.add(intendedNanos, nowNanos);
        }
    }

    /** @return the time when that is done, since every send takes some */
    long dispatchWaiting(long nowNanos) {
        long now = nowNanos;
        for (Endpoint endpoint : balancer.endpoints()) {
            WaitingLine waiting = endpoint.waiting();
            while (!waiting.isEmpty() && endpoint.hasIdle()) {
                long since = waiting.sinceNanos();
                send(endpoint, waiting.remove(), since, now);
                now = clock.nanos();
            }
        }
        while (!backlog.isEmpty() && taken(backlog.intendedNanos(), backlog.sinceNanos(), now)) {
            backlog.remove();
            now = clock.nanos();
        }
        return now;
    }

    private boolean taken(long intendedNanos, long sinceNanos, long nowNanos) {
        Endpoint endpoint = balancer.choose(limitPerEndpoint, nowNanos);
        if (endpoint.hasIdle()) {
            send(endpoint, intendedNanos, sinceNanos, nowNanos);
            return true;
        }
        if (endpoint.canTake(limitPerEndpoint)) {
            endpoint.waiting().add(intendedNanos, sinceNanos);
            connect(endpoint);
            return true;
        }
        if (endpoint.full(limitPerEndpoint)) {
            listener.capReached(intendedNanos);
        }
        return false;
    }

    private void send(Endpoint endpoint, long intendedNanos, long sinceNanos, long nowNanos) {
        Connection connection = endpoint.takeIdle();
        inFlight.add(connection, intendedNanos);
        if (nowNanos > sinceNanos) {
            listener.waited(intendedNanos, nowNanos - sinceNanos);
        }
        connection.send(nowNanos);
    }

    private void connect(Endpoint endpoint) {
        while (endpoint.lacksConnections()) {
            endpoint.connecting();
            connector.open(endpoint, this).connect();
        }
    }

    /** When the request that has been due longest times out. */
    long nextExpiryNanos() {
        long oldest = Math.min(inFlight.oldestNanos(), backlog.oldestNanos());
        for (Endpoint endpoint : balancer.endpoints()) {
            oldest = Math.min(oldest, endpoint.waiting().oldestNanos());
        }
        return oldest == NanoClock.NEVER ? NanoClock.NEVER : oldest + timeoutNanos;
    }

    void expire(long nowNanos) {
        failUntil(nowNanos - timeoutNanos, FailureKind.TIMEOUT);
    }

    /** Gives up everything that is outstanding. */
    void abandon() {
        failUntil(NanoClock.NEVER - 1, FailureKind.PENDING);
    }

    private void failUntil(long intendedNanos, FailureKind kind) {
        while (inFlight.oldestNanos() <= intendedNanos) {
            inFlight.first().expire(kind);
        }
        for (Endpoint endpoint : balancer.endpoints()) {
            failUntil(endpoint.waiting(), intendedNanos, kind);
        }
        failUntil(backlog, intendedNanos, kind);
    }

    private void failUntil(WaitingLine waiting, long intendedNanos, FailureKind kind) {
        while (waiting.oldestNanos() <= intendedNanos) {
            listener.gaveUpWaiting(waiting.remove(), kind);
        }
    }

    @Override
    public void ready(Connection connection) {
        connection.endpoint().accepted();
        connection.endpoint().giveBack(connection);
        listener.roomMade();
    }

    /**
     * An attempt that is turned away fails one request, the one that waits longest. One that takes too long fails none:
     * each request has a time-out of its own.
     */
    @Override
    public void unreachable(Connection connection, FailureKind kind) {
        Endpoint endpoint = connection.endpoint();
        endpoint.refused(clock.nanos());
        if (kind != FailureKind.TIMEOUT && !endpoint.waiting().isEmpty()) {
            listener.failed(endpoint.waiting().remove(), kind);
        }
        connect(endpoint);
        listener.roomMade();
    }

    @Override
    public void answered(Connection connection, int status) {
        settle(connection);
        if (connection.reusable()) {
            connection.endpoint().giveBack(connection);
        }
        listener.answered(connection.intendedNanos(), connection.sentNanos(), status);
    }

    @Override
    public void failed(Connection connection, FailureKind kind) {
        settle(connection);
        listener.failed(connection.intendedNanos(), kind);
    }

    /** Whoever accepts and hangs up at once turns a request away; otherwise the connection is just no longer there. */
    @Override
    public void hungUp(Connection connection, FailureKind kind) {
        Endpoint endpoint = connection.endpoint();
        endpoint.forget(connection);
        if (endpoint.lacksConnections()) {
            listener.failed(endpoint.waiting().remove(), kind);
        }
    }

    private void settle(Connection connection) {
        inFlight.remove(connection);
        connection.endpoint().settled();
    }

    void close() {
        balancer.endpoints().forEach(Endpoint::closeIdle);
    }

    private static final class Nobody implements Listener {
        @Override
        public void roomMade() {
            throw new IllegalStateException("no rung is running");
        }

        @Override
        public void waited(long intendedNanos, long waitNanos) {
            throw new IllegalStateException("no rung is running");
        }

        @Override
        public void capReached(long intendedNanos) {
            throw new IllegalStateException("no rung is running");
        }

        @Override
        public void answered(long intendedNanos, long sentNanos, int status) {
            throw new IllegalStateException("no rung is running");
        }

        @Override
        public void failed(long intendedNanos, FailureKind kind) {
            throw new IllegalStateException("no rung is running");
        }

        @Override
        public void gaveUpWaiting(long intendedNanos, FailureKind kind) {
            throw new IllegalStateException("no rung is running");
        }
    }
}
