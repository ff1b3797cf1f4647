package dev.coffeeshop.bench;

import dev.coffeeshop.bench.round.TargetKind;

/** A server that runs, in one process. */
record Target(TargetKind kind, int port, long pid) {

    String url() {
        return "http://127.0.0.1:" + port + "/";
    }
}
