package dev.coffeeshop.loadgen;

import dev.coffeeshop.loadgen.engine.Transport;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslContext;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** An HTTP server on one event loop that does exactly what its script says to every request. */
public final class TestServer implements AutoCloseable {

    public static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    /** What is done about one request; called on the server's event loop. */
    @FunctionalInterface
    public interface Script {
        void handle(Exchange exchange);
    }

    private final EventLoopGroup group = Transport.best().loops(1, "test-server");
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger outstanding = new AtomicInteger();
    private final AtomicInteger mostOutstanding = new AtomicInteger();
    private final Script script;
    private final Channel listening;

    public TestServer(Script script) {
        this("127.0.0.1", 0, script);
    }

    public TestServer(String address, int port, Script script) {
        this(address, port, script, channel -> {});
    }

    /** Speaks TLS only. */
    public TestServer(String address, int port, Script script, SslContext tls) {
        this(address, port, script, channel -> channel.pipeline().addLast(tls.newHandler(channel.alloc())));
    }

    private TestServer(String address, int port, Script script, Consumer<Channel> security) {
        this.script = script;
        this.listening = new ServerBootstrap()
                .group(group)
                .channel(Transport.best().serverSocket())
                .option(ChannelOption.SO_BACKLOG, 4_096)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        accepted.incrementAndGet();
                        connections.add(channel);
                        security.accept(channel);
                        channel.pipeline().addLast(new HttpRequestDecoder(), new Handler());
                    }
                })
                .bind(address, port)
                .syncUninterruptibly()
                .channel();
    }

    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    public int requests() {
        return requests.get();
    }

    public int accepted() {
        return accepted.get();
    }

    public int mostOutstanding() {
        return mostOutstanding.get();
    }

    /** Stops listening and resets every connection, as the kernel does for a process that was killed. */
    public void die() {
        var _ = listening.close();
        connections.forEach(TestServer::reset);
    }

    @Override
    public void close() {
        listening.close().syncUninterruptibly();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private static void reset(Channel channel) {
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        var _ = channel.close();
    }

    /** One request that wants an answer. */
    public final class Exchange {

        private final Channel channel;
        private final int number;

        Exchange(Channel channel, int number) {
            this.channel = channel;
            this.number = number;
        }

        /** From 1, over all connections. */
        public int number() {
            return number;
        }

        public void answer(String bytes) {
            outstanding.decrementAndGet();
            write(bytes);
        }

        public void answerAfter(Duration delay, String bytes) {
            var _ = channel.eventLoop().schedule(() -> answer(bytes), delay.toNanos(), TimeUnit.NANOSECONDS);
        }

        /** Part of an answer, with more to come. */
        public void write(String bytes) {
            var _ = channel.writeAndFlush(Unpooled.copiedBuffer(bytes, StandardCharsets.ISO_8859_1));
        }

        public void writeAfter(Duration delay, String bytes) {
            var _ = channel.eventLoop().schedule(() -> write(bytes), delay.toNanos(), TimeUnit.NANOSECONDS);
        }

        public void close() {
            outstanding.decrementAndGet();
            var _ = channel.close();
        }

        public void reset() {
            outstanding.decrementAndGet();
            TestServer.reset(channel);
        }
    }

    private final class Handler extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ReferenceCountUtil.release(message);
            if (message instanceof LastHttpContent) {
                mostOutstanding.accumulateAndGet(outstanding.incrementAndGet(), Math::max);
                script.handle(new Exchange(context.channel(), requests.incrementAndGet()));
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            var _ = context.close();
        }
    }
}
