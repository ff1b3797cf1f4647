package dev.coffeeshop.loadgen.engine;

import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import java.net.Socket;

/** Nothing is agreed. */
record Plain() implements Security {

    @Override
    public Future<?> secure(Channel channel) {
        return channel.newSucceededFuture();
    }

    @Override
    public boolean keepsBytes() {
        return false;
    }

    @Override
    public void check(Socket socket) {}
}
