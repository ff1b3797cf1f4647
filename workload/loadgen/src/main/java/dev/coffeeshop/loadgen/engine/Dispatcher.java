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
    }

    private final Connector connector;
    private final NanoClock clock;
    private final long timeoutNanos;
    private final Balancer balancer = new Balancer();
    private final InFlight inFlight = new InFlight();
    /** Intended times, and next to them when each request came. */
    private final LongRing backlog = new LongRing();

    private final LongRing backlogSince = new LongRing();
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

    /** Whether a request waits for a connection although one is idle; never, once the backlog has been dispatched. */
    boolean waitsInVain() {
        return !backlog.isEmpty() && balancer.anyIdle();
    }

    /** Sends at once or, when every connection is busy, in its turn. */
    void dispatch(long intendedNanos, long nowNanos) {
        if (!backlog.isEmpty() || !sent(intendedNanos, nowNanos, nowNanos)) {
            backlog.add(intendedNanos);
            backlogSince.add(nowNanos);
        }
    }

    /** @return the time when that is done, since every send takes some */
    long dispatchBacklog(long nowNanos) {
        long now = nowNanos;
        while (!backlog.isEmpty() && sent(backlog.peek(), backlogSince.peek(), now)) {
            backlog.remove();
            backlogSince.remove();
            now = clock.nanos();
        }
        return now;
    }

    private boolean sent(long intendedNanos, long sinceNanos, long nowNanos) {
        Endpoint endpoint = balancer.choose(limitPerEndpoint, nowNanos);
        if (endpoint.hasIdle()) {
            Connection connection = endpoint.takeIdle();
            took(connection, intendedNanos, sinceNanos);
            if (nowNanos > sinceNanos) {
                listener.waited(intendedNanos, nowNanos - sinceNanos);
            }
            connection.send(nowNanos);
            return true;
        }
        if (!endpoint.canTake(limitPerEndpoint)) {
            if (endpoint.full(limitPerEndpoint)) {
                listener.capReached(intendedNanos);
            }
            return false;
        }
        Connection connection = connector.open(endpoint, this);
        took(connection, intendedNanos, sinceNanos);
        endpoint.connecting();
        connection.connect();
        return true;
    }

    private void took(Connection connection, long intendedNanos, long sinceNanos) {
        connection.endpoint().sent();
        inFlight.add(connection, intendedNanos, sinceNanos);
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
            backlogSince.remove();
            listener.failed(backlog.remove(), kind);
        }
    }

    @Override
    public void ready(Connection connection, long nowNanos) {
        connection.endpoint().accepted();
        listener.waited(connection.intendedNanos(), nowNanos - connection.sinceNanos());
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
        if (!connection.wasReady()) {
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
    }
}
