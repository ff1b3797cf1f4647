package dev.coffeeshop.loadgen.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/**
 * The bytes of a connection's last head. Servers repeat themselves: but for a date, which changes once a second, each
 * head is the one before, and to see that costs a tenth of reading it.
 */
final class LastHead {

    private static final int USUAL_LENGTH = 256;
    private static final int MAX_LENGTH = 1_024;

    private final ByteBuf bytes = Unpooled.buffer(USUAL_LENGTH, MAX_LENGTH);

    int length() {
        return bytes.readableBytes();
    }

    boolean isNextIn(ByteBuf in) {
        int length = length();
        return length > 0 && in.readableBytes() >= length && ByteBufUtil.equals(bytes, 0, in, in.readerIndex(), length);
    }

    void forget() {
        bytes.clear();
    }

    /** Keeps what has been read since an index, unless it is too long to be worth it; only when nothing is kept. */
    void keep(ByteBuf in, int start) {
        int length = in.readerIndex() - start;
        if (length <= MAX_LENGTH) {
            bytes.writeBytes(in, start, length);
        }
    }
}
