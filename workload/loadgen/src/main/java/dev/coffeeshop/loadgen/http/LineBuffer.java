package dev.coffeeshop.loadgen.http;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** Gathers one line of a head, which may arrive in any number of pieces. */
final class LineBuffer {

    private static final int USUAL_LENGTH = 256;
    private static final int MAX_LENGTH = 16_384;
    private static final byte LINE_FEED = '\n';
    private static final byte CARRIAGE_RETURN = '\r';

    private byte[] bytes = new byte[USUAL_LENGTH];
    private int length;

    /** Whether a whole line is there; consumes no more than that line. */
    boolean fill(ByteBuf in) {
        int readable = in.readableBytes();
        int toLineFeed = in.bytesBefore(LINE_FEED);
        int taken = Math.min(toLineFeed < 0 ? readable : toLineFeed, MAX_LENGTH - length);
        if (length + taken > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(MAX_LENGTH, 2 * (length + taken)));
        }
        in.readBytes(bytes, length, taken);
        length += taken;
        if (toLineFeed != taken) {
            return false;
        }
        in.skipBytes(1);
        if (length > 0 && bytes[length - 1] == CARRIAGE_RETURN) {
            length--;
        }
        return true;
    }

    boolean overflown() {
        return length == MAX_LENGTH;
    }

    void clear() {
        length = 0;
    }

    int length() {
        return length;
    }

    byte at(int index) {
        return bytes[index];
    }

    /** Whether the line begins with a lower-case name, in any case. */
    boolean startsWith(byte[] lowerCase) {
        if (length < lowerCase.length) {
            return false;
        }
        for (int i = 0; i < lowerCase.length; i++) {
            if (lower(bytes[i]) != lowerCase[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a lower-case word occurs from an index on, in any case. */
    boolean contains(int from, byte[] lowerCase) {
        for (int start = from; start <= length - lowerCase.length; start++) {
            int matched = 0;
            while (matched < lowerCase.length && lower(bytes[start + matched]) == lowerCase[matched]) {
                matched++;
            }
            if (matched == lowerCase.length) {
                return true;
            }
        }
        return false;
    }

    /** Digits from an index on, optional blanks around them; -1 when there is anything else. */
    long decimal(int from) {
        int start = from;
        int end = length;
        while (start < end && blank(bytes[start])) {
            start++;
        }
        while (end > start && blank(bytes[end - 1])) {
            end--;
        }
        return digits(start, end, 10);
    }

    /** Hexadecimal digits up to a semicolon or blank; -1 when there is none or too many. */
    long hexadecimal() {
        int end = 0;
        while (end < length && bytes[end] != ';' && !blank(bytes[end])) {
            end++;
        }
        return digits(0, end, 16);
    }

    private long digits(int start, int end, int radix) {
        if (start == end || end - start > 15) {
            return -1;
        }
        long value = 0;
        for (int i = start; i < end; i++) {
            int digit = Character.digit(bytes[i], radix);
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }

    private static boolean blank(byte b) {
        return b == ' ' || b == '\t';
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
    }
}
