package dev.coffeeshop.loadgen.pod;

import dev.coffeeshop.loadgen.engine.Transport;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
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
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Answers {@code GET /progress} on a thread of its own, away from the loops that measure. */
final class ProgressServer implements AutoCloseable {

    private static final int MAX_REQUEST_BYTES = 4_096;

    private final EventLoopGroup group;
    private final Channel channel;

    /** @param json the document to answer with; called on the server's thread */
    ProgressServer(Transport transport, int port, Supplier<String> json) {
        group = transport.loops(1, "progress");
        channel = new ServerBootstrap()
                .group(group)
                .channel(transport.serverSocket())
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel child) {
                        child.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        new HttpObjectAggregator(MAX_REQUEST_BYTES),
                                        new Answer(json));
                    }
                })
                .bind(port)
                .syncUninterruptibly()
                .channel();
    }

    int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private static final class Answer extends SimpleChannelInboundHandler<FullHttpRequest> {

        private final Supplier<String> json;

        Answer(Supplier<String> json) {
            this.json = json;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            boolean known =
                    request.method().equals(HttpMethod.GET) && request.uri().equals("/progress");
            FullHttpResponse response =
                    known ? response(HttpResponseStatus.OK, json.get()) : response(HttpResponseStatus.NOT_FOUND, "{}");
            HttpUtil.setKeepAlive(response, HttpUtil.isKeepAlive(request));
            var _ = context.writeAndFlush(response);
        }

        private static FullHttpResponse response(HttpResponseStatus status, String body) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            FullHttpResponse response =
                    new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(bytes));
            response.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                    .setInt(HttpHeaderNames.CONTENT_LENGTH, bytes.length);
            return response;
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            var _ = context.close();
        }
    }
}
