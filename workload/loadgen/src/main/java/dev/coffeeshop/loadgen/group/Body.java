package dev.coffeeshop.loadgen.group;

/** What follows a header, uninterpreted. */
final class Body {

    private final byte[] bytes;

    Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Not a copy: a body is read once. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
