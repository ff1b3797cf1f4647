package dev.coffeeshop.loadgen.engine;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;

/** Makes connections on one event loop, all for the same request. */
final class Connector {

    private final Transport transport;
    private final EventLoop loop;
    private final Security security;
    private final ByteBuf request;
    private final boolean headRequest;
    private final int timeoutMilliseconds;
    private final OneReceiveBuffer receiveBuffer = new OneReceiveBuffer();

    Connector(
            Transport transport,
            EventLoop loop,
            Security security,
            ByteBuf request,
            boolean headRequest,
            int timeoutMilliseconds) {
        this.transport = transport;
        this.loop = loop;
        this.security = security;
        this.request = request;
        this.headRequest = headRequest;
        this.timeoutMilliseconds = timeoutMilliseconds;
    }

    /** Registered with the loop, not yet connected. */
    Connection open(Endpoint endpoint, Connection.Owner owner) {
        Channel channel = transport.newSocket();
        channel.config().setOption(ChannelOption.TCP_NODELAY, true);
        if (!security.keepsBytes()) {
            channel.config().setRecvByteBufAllocator(receiveBuffer);
        }
        channel.config().setConnectTimeoutMillis(timeoutMilliseconds);
        Connection connection = new Connection(channel, endpoint, owner, security, request, headRequest);
        channel.pipeline().addLast(new ConnectionHandler(connection));
        var _ = loop.register(channel);
        return connection;
    }
}
