package dev.coffeeshop.bench;

import dev.coffeeshop.loadgen.engine.Transport;
import dev.coffeeshop.loadgen.rehearsal.NullServer;
import java.io.IOException;
import java.io.OutputStream;

/** The null server as a process of its own, on the port that it is told; it ends when its parent does. */
final class NullTarget {

    private NullTarget() {}

    public static void main(String[] arguments) throws IOException {
        try (var _ = new NullServer(Transport.best(), Integer.parseInt(arguments[0]))) {
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
