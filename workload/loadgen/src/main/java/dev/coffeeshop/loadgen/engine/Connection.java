package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.loadgen.http.ResponseListener;
import dev.coffeeshop.loadgen.http.ResponseParser;
import dev.coffeeshop.measurement.FailureKind;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ConnectTimeoutException;

/** One keep-alive connection and, at any time, at most one request on it. Confined to its event loop. */
final class Connection extends InFlight.Member implements ResponseListener {

    /** Hears the end of every request, exactly once, and what happens to connections. */
    interface Owner {
        void connected(Connection connection);

        void answered(Connection connection, int status);

        void failed(Connection connection, FailureKind kind);

        void hungUp(Connection connection);
    }

    private enum State {
        CONNECTING,
        BUSY,
        IDLE,
        CLOSED
    }

    private final Channel channel;
    private final Endpoint endpoint;
    private final Owner owner;
    private final NanoClock clock;
    /** Sent over and over: neither a copy nor a count of references is made. */
    private final ByteBuf request;

    private final ResponseParser parser;
    private State state = State.CONNECTING;
    private boolean connected;
    private long sentNanos;

    Connection(Channel channel, Endpoint endpoint, Owner owner, NanoClock clock, ByteBuf request, boolean head) {
        this.channel = channel;
        this.endpoint = endpoint;
        this.owner = owner;
        this.clock = clock;
        this.request = Unpooled.unreleasableBuffer(request.duplicate());
        this.parser = new ResponseParser(this, head);
    }

    Endpoint endpoint() {
        return endpoint;
    }

    boolean reusable() {
        return state == State.IDLE;
    }

    long sentNanos() {
        return sentNanos;
    }

    /** Sends as soon as the connection is made. */
    void connect() {
        var _ = channel.connect(endpoint.address()).addListener(done -> {
            if (done.isSuccess()) {
                connected();
            } else {
                fail(done.cause() instanceof ConnectTimeoutException ? FailureKind.TIMEOUT : FailureKind.REFUSED);
            }
        });
    }

    private void connected() {
        if (state == State.CONNECTING) {
            connected = true;
            send(clock.nanos());
            owner.connected(this);
        }
    }

    boolean wasConnected() {
        return connected;
    }

    void send(long nowNanos) {
        state = State.BUSY;
        sentNanos = nowNanos;
        var _ = channel.writeAndFlush(request.readerIndex(0), channel.voidPromise());
    }

    void received(ByteBuf bytes) {
        switch (state) {
            case BUSY -> parser.parse(bytes);
            case IDLE -> hangUp();
            case CONNECTING, CLOSED -> {}
        }
    }

    /** An answer that came before the whole request had gone out leaves a connection in the middle of that request. */
    @Override
    public void answered(int status, boolean reusable) {
        if (reusable && wentOut()) {
            state = State.IDLE;
        } else {
            close();
        }
        owner.answered(this, status);
    }

    private boolean wentOut() {
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        return waiting != null && waiting.isEmpty();
    }

    @Override
    public void malformed() {
        fail(FailureKind.WRONG_BODY);
    }

    void ended() {
        switch (state) {
            case BUSY -> {
                if (!parser.endOfStream()) {
                    fail(FailureKind.RESET);
                }
            }
            case IDLE -> hangUp();
            case CONNECTING, CLOSED -> {}
        }
    }

    void broken() {
        switch (state) {
            case BUSY -> fail(FailureKind.RESET);
            case IDLE -> hangUp();
            case CONNECTING, CLOSED -> {}
        }
    }

    @Override
    void expire(FailureKind kind) {
        fail(kind);
    }

    private void fail(FailureKind kind) {
        if (state == State.CLOSED) {
            return;
        }
        close();
        owner.failed(this, kind);
    }

    private void hangUp() {
        close();
        owner.hungUp(this);
    }

    void close() {
        state = State.CLOSED;
        var _ = channel.close();
    }
}
