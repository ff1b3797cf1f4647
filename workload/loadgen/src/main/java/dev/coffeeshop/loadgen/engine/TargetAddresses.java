package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.Target;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Where to send, for as long as a program runs. */
final class TargetAddresses {

    private static final int ATTEMPT_MILLISECONDS = 1_000;
    private static final long PAUSE_MILLISECONDS = 200;

    private final Target target;
    private final AddressSource source;
    private final Security security;
    private final NanoClock clock;
    private final Duration patience;
    private List<InetSocketAddress> known = List.of();

    TargetAddresses(Target target, AddressSource source, NanoClock clock, Duration patience) {
        this.target = target;
        this.source = source;
        this.security = Security.of(target);
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Waits a bounded time until the target accepts a connection and has proved who it is: its name, rules and
     * certificates may take a moment to spread.
     */
    void await() throws TargetUnreachableException, InterruptedException {
        long deadline = clock.nanos() + patience.toNanos();
        String why = attempt();
        while (!why.isEmpty() && clock.nanos() < deadline) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
            why = attempt();
        }
        if (!why.isEmpty()) {
            throw new TargetUnreachableException("%s:%d is unreachable for %d s: %s"
                    .formatted(target.host(), target.port(), patience.toSeconds(), why));
        }
    }

    /** Empty when one address accepts. */
    private String attempt() {
        try {
            known = used(source.lookUp(target));
        } catch (UnknownHostException e) {
            return "the name has no address";
        }
        String why = "";
        for (InetSocketAddress address : known) {
            why = refusal(address);
            if (why.isEmpty()) {
                return why;
            }
        }
        return why;
    }

    private String refusal(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(ATTEMPT_MILLISECONDS);
            socket.connect(address, ATTEMPT_MILLISECONDS);
            security.check(socket);
            return "";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /**
     * The addresses for the next part. A name that has lost all its addresses keeps the last ones: the pods behind it
     * are gone, and requests to them shall fail and be counted.
     */
    List<InetSocketAddress> next() {
        return switch (target.routing()) {
            case SERVICE -> known;
            case ENDPOINTS -> {
                try {
                    known = used(source.lookUp(target));
                } catch (UnknownHostException e) {
                    // the last known addresses stay in use
                }
                yield known;
            }
        };
    }

    private List<InetSocketAddress> used(List<InetSocketAddress> found) {
        return switch (target.routing()) {
            case ENDPOINTS -> found;
            case SERVICE -> List.of(found.getFirst());
        };
    }
}
