package dev.coffeeshop.loadgen.engine;

import java.io.IOException;
import java.net.ServerSocket;

/** Accepts every connection and ends it at once. */
final class HangingUp {

    private HangingUp() {}

    /** Until the socket is closed. */
    static void on(ServerSocket listening) {
        try {
            while (true) {
                listening.accept().close();
            }
        } catch (IOException e) {
            // closed
        }
    }
}
