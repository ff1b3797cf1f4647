package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.loadgen.http.ResponseListener;
import dev.coffeeshop.loadgen.http.ResponseParser;
import dev.coffeeshop.measurement.FailureKind;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import javax.net.ssl.SSLException;

/** One keep-alive connection and, at any time, at most one request on it. Confined to its event loop. */
final class Connection extends InFlight.Member implements ResponseListener {

    /** Hears the end of every request, exactly once, and what happens to connections. */
    interface Owner {
        /** The connection is made, and its first request is about to be sent. */
        void ready(Connection connection, long nowNanos);

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
    private final Security security;
    private final NanoClock clock;
    /** Sent over and over: neither a copy nor a count of references is made. */
    private final ByteBuf request;

    private final ResponseParser parser;
    private State state = State.CONNECTING;
    private boolean ready;
    private long sentNanos;

    Connection(
            Channel channel,
            Endpoint endpoint,
            Owner owner,
            Security security,
            NanoClock clock,
            ByteBuf request,
            boolean head) {
        this.channel = channel;
        this.endpoint = endpoint;
        this.owner = owner;
        this.security = security;
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

    /** Sends as soon as the connection is made and secured. */
    void connect() {
        var _ = channel.connect(endpoint.address()).addListener(done -> {
            if (done.isSuccess()) {
                secure();
            } else {
                fail(done.cause() instanceof ConnectTimeoutException ? FailureKind.TIMEOUT : FailureKind.REFUSED);
            }
        });
    }

    private void secure() {
        var _ = security.secure(channel).addListener(done -> {
            if (done.isSuccess()) {
                ready();
            } else {
                fail(kindOf(done.cause()));
            }
        });
    }

    private void ready() {
        if (state == State.CONNECTING) {
            long now = clock.nanos();
            ready = true;
            owner.ready(this, now);
            send(now);
        }
    }

    boolean wasReady() {
        return ready;
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

    void broken(Throwable cause) {
        switch (state) {
            case BUSY -> fail(kindOf(cause));
            case IDLE -> hangUp();
            case CONNECTING, CLOSED -> {}
        }
    }

    /** A decoder wraps what was wrong with the other side's TLS; what was wrong with the socket comes as it is. */
    private static FailureKind kindOf(Throwable cause) {
        Throwable unwrapped = cause instanceof DecoderException && cause.getCause() != null ? cause.getCause() : cause;
        return unwrapped instanceof SSLException ? FailureKind.TLS : FailureKind.RESET;
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
