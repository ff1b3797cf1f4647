package dev.coffeeshop.loadgen.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Turns every request down at its first bytes and reads no further, but keeps the connection. */
final class HastyServer implements AutoCloseable {

    private static final byte[] TOO_LARGE =
            "HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final Queue<Socket> accepted = new ConcurrentLinkedQueue<>();

    HastyServer() throws IOException {
        Thread.ofPlatform().daemon().start(this::serve);
    }

    private void serve() {
        try {
            while (true) {
                Socket socket = listening.accept();
                accepted.add(socket);
                if (socket.getInputStream().read() >= 0) {
                    socket.getOutputStream().write(TOO_LARGE);
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    int accepted() {
        return accepted.size();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : accepted) {
            socket.close();
        }
    }
}
