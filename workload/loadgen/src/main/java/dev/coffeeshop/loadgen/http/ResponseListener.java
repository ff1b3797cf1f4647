package dev.coffeeshop.loadgen.http;

/** Hears what {@link ResponseParser} finds. */
public interface ResponseListener {

    /** @param reusable whether the connection may carry another request */
    void answered(int status, boolean reusable);

    /** What came is no HTTP/1.x answer; nothing further on the connection can be understood. */
    void malformed();
}
