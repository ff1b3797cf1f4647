package dev.coffeeshop.loadgen.group;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Frames over a connection: length and bytes of a JSON header, length and bytes of a body that may be empty. Whatever is
 * longer than its limit or comes later than its deadline is an error, so that no peer can hold more than a little memory
 * or time.
 */
final class Wire implements Closeable {

    private static final int MAX_HEADER_BYTES = 4_096;
    private static final int MAX_BODY_BYTES = 4 << 20;
    private static final Duration GOODBYE = Duration.ofSeconds(1);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final Socket socket;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
    }

    /** @param header of a type that is known to the peer */
    record Frame<T>(T header, Body body) {}

    void write(Object header) throws IOException {
        write(header, new byte[0]);
    }

    synchronized void write(Object header, byte[] body) throws IOException {
        byte[] json = JSON.writeValueAsBytes(header);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        ByteBuffer frame = ByteBuffer.allocate(2 * Integer.BYTES + json.length + body.length)
                .putInt(json.length)
                .put(json)
                .putInt(body.length)
                .put(body);
        out.write(frame.array());
        out.flush();
    }

    <T> Frame<T> read(Class<T> type, Duration atMost) throws IOException {
        long deadline = System.nanoTime() + atMost.toNanos();
        byte[] json = field(MAX_HEADER_BYTES, deadline);
        Body body = new Body(field(MAX_BODY_BYTES, deadline));
        T header = JSON.readValue(json, type);
        if (header == null) {
            throw new IOException("an empty frame");
        }
        return new Frame<>(header, body);
    }

    private byte[] field(int limit, long deadlineNanos) throws IOException {
        int length = ByteBuffer.wrap(bytes(Integer.BYTES, deadlineNanos)).getInt();
        if (length < 0 || length > limit) {
            throw new IOException("a frame of %d bytes, allowed %d".formatted(length, limit));
        }
        return bytes(length, deadlineNanos);
    }

    private byte[] bytes(int count, long deadlineNanos) throws IOException {
        byte[] bytes = new byte[count];
        int filled = 0;
        while (filled < count) {
            socket.setSoTimeout(millisUntil(deadlineNanos));
            int read = socket.getInputStream().read(bytes, filled, count - filled);
            if (read < 0) {
                throw new EOFException("the connection was closed");
            }
            filled += read;
        }
        return bytes;
    }

    private static int millisUntil(long deadlineNanos) throws SocketTimeoutException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException("no answer in time");
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }

    /** Lets what was written arrive before the connection ends. */
    void finish() throws IOException {
        socket.shutdownOutput();
        socket.setSoTimeout((int) GOODBYE.toMillis());
        while (socket.getInputStream().read() >= 0) {
            // what the peer still says is of no interest
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
