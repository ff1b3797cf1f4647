package dev.coffeeshop.loadgen.engine;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.DefaultMaxMessagesRecvByteBufAllocator;

/**
 * Every read of an event loop goes into the same buffer. That is safe because an answer is parsed while it is read and
 * nothing keeps the bytes, and it spares an allocation per answer.
 */
final class OneReceiveBuffer extends DefaultMaxMessagesRecvByteBufAllocator {

    private static final int CAPACITY = 16_384;

    private final ByteBuf buffer = Unpooled.directBuffer(CAPACITY, CAPACITY);

    @Override
    @SuppressWarnings("deprecation") // Netty's interface still declares the old type of handle
    public Handle newHandle() {
        return new MaxMessageHandle() {
            @Override
            public ByteBuf allocate(ByteBufAllocator allocator) {
                return buffer.clear().retain();
            }

            @Override
            public int guess() {
                return CAPACITY;
            }
        };
    }
}
