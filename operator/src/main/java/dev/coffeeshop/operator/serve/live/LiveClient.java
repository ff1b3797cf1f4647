package dev.coffeeshop.operator.serve.live;

/** Someone who watches a live page. */
public interface LiveClient {

    /** Returns at once, whatever becomes of it. */
    void send(String text);

    /** Whether so much of what was sent is still on its way that it must not become more. */
    boolean isBehind();

    /** Nothing more will be sent. */
    void close();
}
