package dev.coffeeshop.loadgen.http;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/**
 * Follows the answers on one connection, incrementally and without making objects: what matters of an answer is its
 * status, where it ends and whether the connection lives on. Framing by RFC 9112, section 6.3: no body, chunks, a
 * length, or the connection's end; interim (1xx) answers are skipped.
 */
public final class ResponseParser {

    private static final byte[] HTTP_1 = ascii("http/1.");
    private static final byte[] CONTENT_LENGTH = ascii("content-length:");
    private static final byte[] TRANSFER_ENCODING = ascii("transfer-encoding:");
    private static final byte[] CONNECTION = ascii("connection:");
    private static final byte[] CHUNKED = ascii("chunked");
    private static final byte[] CLOSE = ascii("close");
    private static final byte[] KEEP_ALIVE = ascii("keep-alive");
    private static final int STATUS_AT = 9;
    private static final int STATUS_END = 12;
    private static final long UNKNOWN = -1;

    private enum State {
        STATUS_LINE,
        HEADERS,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILERS,
        UNTIL_CLOSE,
        COMPLETE,
        BROKEN
    }

    private final ResponseListener listener;
    private final boolean headRequest;
    private final LineBuffer line = new LineBuffer();
    private final LastHead lastHead = new LastHead();
    private State state = State.STATUS_LINE;
    private int status;
    private boolean reusable;
    private boolean chunked;
    private long length;
    private long left;

    /** @param headRequest whether answers have no body whatever their head says */
    public ResponseParser(ResponseListener listener, boolean headRequest) {
        this.listener = listener;
        this.headRequest = headRequest;
    }

    /**
     * Takes what has come, at most to the end of one answer. Bytes beyond it belong to no request, so that the
     * connection is not to be trusted further.
     */
    public void parse(ByteBuf in) {
        if (state == State.STATUS_LINE && line.length() == 0) {
            head(in);
        }
        while (in.isReadable() && state != State.COMPLETE && state != State.BROKEN) {
            step(in);
        }
        switch (state) {
            case COMPLETE -> answered(reusable && !in.isReadable());
            case BROKEN -> listener.malformed();
            default -> {}
        }
    }

    /** A head that lies in one piece, as nearly all do. The next one is most likely the same. */
    private void head(ByteBuf in) {
        if (lastHead.isNextIn(in)) {
            in.skipBytes(lastHead.length());
            endOfHead();
            return;
        }
        int start = in.readerIndex();
        do {
            line(in);
        } while (in.isReadable() && state == State.HEADERS);
        if (state != State.HEADERS && state != State.STATUS_LINE && state != State.BROKEN) {
            lastHead.keep(in, start);
        }
    }

    private void step(ByteBuf in) {
        switch (state) {
            case STATUS_LINE, HEADERS, CHUNK_SIZE, CHUNK_END, TRAILERS -> line(in);
            case BODY -> skip(in, State.COMPLETE);
            case CHUNK -> skip(in, State.CHUNK_END);
            case UNTIL_CLOSE -> in.skipBytes(in.readableBytes());
            case COMPLETE, BROKEN -> throw new IllegalStateException(state.name());
        }
    }

    /** The other side sends nothing more. Whether that ended an answer that had no other end. */
    public boolean endOfStream() {
        if (state != State.UNTIL_CLOSE) {
            return false;
        }
        answered(false);
        return true;
    }

    private void skip(ByteBuf in, State next) {
        int skipped = (int) Math.min(left, in.readableBytes());
        in.skipBytes(skipped);
        left -= skipped;
        if (left == 0) {
            state = next;
        }
    }

    private void line(ByteBuf in) {
        if (!line.fill(in)) {
            if (line.overflown()) {
                state = State.BROKEN;
            }
            return;
        }
        switch (state) {
            case STATUS_LINE -> statusLine();
            case HEADERS -> header();
            case CHUNK_SIZE -> chunkSize();
            case CHUNK_END -> chunkEnd();
            case TRAILERS -> trailer();
            case BODY, CHUNK, UNTIL_CLOSE, COMPLETE, BROKEN -> throw new IllegalStateException(state.name());
        }
        line.clear();
    }

    /** From here on, what is known of the last head is overwritten. */
    private void statusLine() {
        lastHead.forget();
        status = line.startsWith(HTTP_1) && line.length() >= STATUS_END ? statusCode() : -1;
        if (status < 100) {
            state = State.BROKEN;
            return;
        }
        reusable = line.at(HTTP_1.length) == '1';
        chunked = false;
        length = UNKNOWN;
        state = State.HEADERS;
    }

    private int statusCode() {
        int code = 0;
        for (int i = STATUS_AT; i < STATUS_END; i++) {
            int digit = line.at(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            code = 10 * code + digit;
        }
        return code;
    }

    private void header() {
        if (line.length() == 0) {
            endOfHead();
        } else if (line.startsWith(CONTENT_LENGTH)) {
            contentLength(line.decimal(CONTENT_LENGTH.length));
        } else if (line.startsWith(TRANSFER_ENCODING)) {
            chunked = line.contains(TRANSFER_ENCODING.length, CHUNKED);
        } else if (line.startsWith(CONNECTION)) {
            reusable = line.contains(CONNECTION.length, KEEP_ALIVE)
                    || (reusable && !line.contains(CONNECTION.length, CLOSE));
        }
    }

    /** Two lengths that differ are none. */
    private void contentLength(long found) {
        if (found < 0 || (length != UNKNOWN && length != found)) {
            state = State.BROKEN;
        }
        length = found;
    }

    private void endOfHead() {
        left = length;
        if (status < 200) {
            interim();
        } else if (headRequest || status == 204 || status == 304 || (!chunked && length == 0)) {
            state = State.COMPLETE;
        } else if (chunked) {
            state = State.CHUNK_SIZE;
        } else {
            state = length == UNKNOWN ? State.UNTIL_CLOSE : State.BODY;
        }
    }

    /** A 101 ends HTTP on this connection, and nobody asked for that. */
    private void interim() {
        if (status == 101) {
            state = State.BROKEN;
        } else {
            state = State.STATUS_LINE;
        }
    }

    private void chunkSize() {
        left = line.hexadecimal();
        if (left < 0) {
            state = State.BROKEN;
        } else {
            state = left == 0 ? State.TRAILERS : State.CHUNK;
        }
    }

    private void chunkEnd() {
        if (line.length() == 0) {
            state = State.CHUNK_SIZE;
        } else {
            state = State.BROKEN;
        }
    }

    private void trailer() {
        if (line.length() == 0) {
            state = State.COMPLETE;
        }
    }

    private void answered(boolean connectionReusable) {
        state = State.STATUS_LINE;
        listener.answered(status, connectionReusable);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
