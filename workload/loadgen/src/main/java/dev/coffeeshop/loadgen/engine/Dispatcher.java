package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.FailureKind;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * One loop's connections, and the queue of intended times for which there is none free. The pool grows to its limit per
 * address; it is never filled in advance. Nothing is sent twice: an attempt that fails is a failed request.
 */
final class Dispatcher implements Connection.Owner {

    /** Hears what became of every request that was handed over. */
    interface Listener {
        /** There may be room for what waits. */
        void connected();

        void answered(long intendedNanos, long sentNanos, int status);

        void failed(long intendedNanos, FailureKind kind);
    }

    private final Connector connector;
    private final NanoClock clock;
    private final long timeoutNanos;
    private final Balancer balancer = new Balancer();
    private final InFlight inFlight = new InFlight();
    private final LongRing backlog = new LongRing();
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

    /** Whether neither a request nor an intended time is left. */
    boolean isEmpty() {
        return inFlight.size() == 0 && backlog.isEmpty();
    }

    int outstanding() {
        return inFlight.size() + backlog.size();
    }

    /** Sends at once or, when every connection is busy, in its turn. */
    void dispatch(long intendedNanos, long nowNanos) {
        if (!backlog.isEmpty() || !sent(intendedNanos, nowNanos)) {
            backlog.add(intendedNanos);
        }
    }

    /** @return the time when that is done, since every send takes some */
    long dispatchBacklog(long nowNanos) {
        long now = nowNanos;
        while (!backlog.isEmpty() && sent(backlog.peek(), now)) {
            backlog.remove();
            now = clock.nanos();
        }
        return now;
    }

    private boolean sent(long intendedNanos, long nowNanos) {
        Endpoint endpoint = balancer.choose(limitPerEndpoint, nowNanos);
        if (!endpoint.canTake(limitPerEndpoint)) {
            return false;
        }
        if (endpoint.hasIdle()) {
            Connection connection = endpoint.takeIdle();
            took(connection, intendedNanos);
            connection.send(nowNanos);
            return true;
        }
        Connection connection = connector.open(endpoint, this);
        took(connection, intendedNanos);
        endpoint.connecting();
        connection.connect();
        return true;
    }

    private void took(Connection connection, long intendedNanos) {
        connection.endpoint().sent();
        inFlight.add(connection, intendedNanos);
    }

    /** When the request that has been due longest times out. */
    long nextExpiryNanos() {
        long oldestSent =
                inFlight.size() == 0 ? NanoClock.NEVER : inFlight.first().intendedNanos();
        long oldestWaiting = backlog.isEmpty() ? NanoClock.NEVER : backlog.peek();
        long oldest = Math.min(oldestSent, oldestWaiting);
        return oldest == NanoClock.NEVER ? NanoClock.NEVER : oldest + timeoutNanos;
    }

    void expire(long nowNanos) {
        failUntil(nowNanos - timeoutNanos, FailureKind.TIMEOUT);
    }

    /** Gives up everything that is outstanding. */
    void abandon() {
        failUntil(NanoClock.NEVER, FailureKind.PENDING);
    }

    private void failUntil(long intendedNanos, FailureKind kind) {
        while (inFlight.size() > 0 && inFlight.first().intendedNanos() <= intendedNanos) {
            inFlight.first().expire(kind);
        }
        while (!backlog.isEmpty() && backlog.peek() <= intendedNanos) {
            listener.failed(backlog.remove(), kind);
        }
    }

    @Override
    public void connected(Connection connection) {
        connection.endpoint().accepted();
        listener.connected();
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
        if (!connection.wasConnected()) {
            connection.endpoint().refused(clock.nanos());
        }
        listener.failed(connection.intendedNanos(), kind);
    }

    @Override
    public void hungUp(Connection connection) {
        connection.endpoint().forget(connection);
    }

    private void settle(Connection connection) {
        inFlight.remove(connection);
        connection.endpoint().settled();
    }

    void close() {
        balancer.closeIdle();
    }

    private static final class Nobody implements Listener {
        @Override
        public void connected() {
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
    }
}
