package dev.coffeeshop.loadgen.engine;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;

/**
 * How sockets are waited for. Epoll's timers are exact to tens of microseconds; NIO's are rounded up to whole
 * milliseconds, which the lag shows, so that NIO is only for where there is no epoll.
 */
public enum Transport {
    EPOLL {
        @Override
        IoHandlerFactory handlers() {
            return EpollIoHandler.newFactory();
        }

        @Override
        SocketChannel newSocket() {
            return new EpollSocketChannel();
        }

        @Override
        public Class<? extends ServerSocketChannel> serverSocket() {
            return EpollServerSocketChannel.class;
        }
    },
    NIO {
        @Override
        IoHandlerFactory handlers() {
            return NioIoHandler.newFactory();
        }

        @Override
        SocketChannel newSocket() {
            return new NioSocketChannel();
        }

        @Override
        public Class<? extends ServerSocketChannel> serverSocket() {
            return NioServerSocketChannel.class;
        }
    };

    public static Transport best() {
        return Epoll.isAvailable() ? EPOLL : NIO;
    }

    /** Event loops on daemon threads. */
    public EventLoopGroup loops(int threads, String name) {
        return new MultiThreadIoEventLoopGroup(threads, new DefaultThreadFactory(name, true), handlers());
    }

    abstract IoHandlerFactory handlers();

    abstract SocketChannel newSocket();

    public abstract Class<? extends ServerSocketChannel> serverSocket();
}
