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
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.io.IOException;
import javax.net.ssl.SSLException;

/** One keep-alive connection and, at any time, at most one request on it. Confined to its event loop. */
final class Connection extends InFlight.Member implements ResponseListener {

    /** Hears the end of every attempt to connect and of every request, exactly once. */
    interface Owner {
        void ready(Connection connection);

        void unreachable(Connection connection, FailureKind kind);

        void answered(Connection connection, int status);

        void failed(Connection connection, FailureKind kind);

        /** The other side ended it, or broke the rules, while it was idle. */
        void hungUp(Connection connection, FailureKind kind);
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
    /** Sent over and over: neither a copy nor a count of references is made. */
    private final ByteBuf request;

    private final ResponseParser parser;
    private State state = State.CONNECTING;
    private long sentNanos;

    Connection(Channel channel, Endpoint endpoint, Owner owner, Security security, ByteBuf request, boolean head) {
        this.channel = channel;
        this.endpoint = endpoint;
        this.owner = owner;
        this.security = security;
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

    void connect() {
        var _ = channel.connect(endpoint.address()).addListener(done -> {
            if (done.isSuccess()) {
                secure();
            } else {
                giveUp(done.cause() instanceof ConnectTimeoutException ? FailureKind.TIMEOUT : FailureKind.REFUSED);
            }
        });
    }

    private void secure() {
        var _ = security.secure(channel).addListener(done -> {
            if (done.isSuccess()) {
                state = State.IDLE;
                owner.ready(this);
            } else {
                giveUp(kindOf(done.cause()));
            }
        });
    }

    private void giveUp(FailureKind kind) {
        close();
        owner.unreachable(this, kind);
    }

    void send(long nowNanos) {
        state = State.BUSY;
        sentNanos = nowNanos;
        var _ = channel.writeAndFlush(request.readerIndex(0), channel.voidPromise());
    }

    void received(ByteBuf bytes) {
        switch (state) {
            case BUSY -> parser.parse(bytes);
            case IDLE -> hangUp(FailureKind.RESET);
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
            case IDLE -> hangUp(FailureKind.RESET);
            case CONNECTING, CLOSED -> {}
        }
    }

    void broken(Throwable cause) {
        switch (state) {
            case BUSY -> fail(kindOf(cause));
            case IDLE -> hangUp(kindOf(cause));
            case CONNECTING, CLOSED -> {}
        }
    }

    /** A decoder wraps what was wrong with the other side's TLS; what was wrong with the socket comes as it is. */
    private static FailureKind kindOf(Throwable cause) {
        Throwable unwrapped = cause instanceof DecoderException && cause.getCause() != null ? cause.getCause() : cause;
        return switch (unwrapped) {
            case SslHandshakeTimeoutException _ -> FailureKind.TIMEOUT;
            case SSLException e when !(e.getCause() instanceof IOException) -> FailureKind.TLS;
            default -> FailureKind.RESET;
        };
    }

    @Override
    void expire(FailureKind kind) {
        fail(kind);
    }

    private void fail(FailureKind kind) {
        close();
        owner.failed(this, kind);
    }

    private void hangUp(FailureKind kind) {
        close();
        owner.hungUp(this, kind);
    }

    void close() {
        state = State.CLOSED;
        var _ = channel.close();
    }
}
