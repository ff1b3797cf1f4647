package dev.coffeeshop.bench.round;

import dev.coffeeshop.bench.tool.Ab;
import dev.coffeeshop.bench.tool.Tool;

/** Servers that are asked. */
public enum TargetKind {
    NGINX("nginx"),
    NULL_SERVER("null server");

    private final String label;

    TargetKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** {@code ab} speaks HTTP/1.0 and waits for a promise to keep the connection, which the null server does not make. */
    public boolean serves(Tool tool) {
        return this == NGINX || !(tool instanceof Ab);
    }
}
