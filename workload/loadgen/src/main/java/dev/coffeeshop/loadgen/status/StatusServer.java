package dev.coffeeshop.loadgen.status;

import dev.coffeeshop.loadgen.engine.Transport;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Answers {@code GET} on a thread of its own, away from the loops that measure. */
public final class StatusServer implements AutoCloseable {

    private static final int MAX_REQUEST_BYTES = 4_096;

    private final EventLoopGroup group;
    private final Channel channel;

    /**
     * @param port 0 for any
     * @param routes by path
     * @throws IOException when the port is taken
     */
    public StatusServer(Transport transport, int port, Map<String, StatusRoute> routes) throws IOException {
        group = transport.loops(1, "status");
        ChannelFuture bound = new ServerBootstrap()
                .group(group)
                .channel(transport.serverSocket())
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel child) {
                        child.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        new HttpObjectAggregator(MAX_REQUEST_BYTES),
                                        new Answer(routes));
                    }
                })
                .bind(port)
                .awaitUninterruptibly();
        channel = bound.channel();
        if (!bound.isSuccess()) {
            close();
            throw new IOException("cannot listen on port " + port, bound.cause());
        }
    }

    public int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private static final class Answer extends SimpleChannelInboundHandler<FullHttpRequest> {

        private static final StatusPage NOTHING = StatusPage.json("{}");

        private final Map<String, StatusRoute> routes;

        Answer(Map<String, StatusRoute> routes) {
            this.routes = routes;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            FullHttpResponse response = answer(request);
            HttpUtil.setKeepAlive(response, HttpUtil.isKeepAlive(request));
            var _ = context.writeAndFlush(response);
        }

        private FullHttpResponse answer(FullHttpRequest request) {
            @Nullable StatusRoute route = routes.get(new QueryStringDecoder(request.uri()).path());
            if (route == null) {
                return response(HttpResponseStatus.NOT_FOUND, NOTHING);
            }
            return request.method().equals(HttpMethod.GET)
                    ? response(
                            HttpResponseStatus.OK, route.page(request.headers().get(HttpHeaderNames.ACCEPT, "")))
                    : response(HttpResponseStatus.METHOD_NOT_ALLOWED, NOTHING);
        }

        private static FullHttpResponse response(HttpResponseStatus status, StatusPage page) {
            byte[] bytes = page.text().getBytes(StandardCharsets.UTF_8);
            FullHttpResponse response =
                    new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(bytes));
            response.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, page.contentType())
                    .setInt(HttpHeaderNames.CONTENT_LENGTH, bytes.length);
            return response;
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            var _ = context.close();
        }
    }
}
