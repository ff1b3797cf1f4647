package dev.coffeeshop.loadgen.cli;

import dev.coffeeshop.loadgen.engine.LoadEngine;
import dev.coffeeshop.loadgen.engine.Transport;
import dev.coffeeshop.loadgen.metrics.LoadMetrics;
import dev.coffeeshop.loadgen.metrics.MetricLabels;
import dev.coffeeshop.loadgen.metrics.MetricsPage;
import dev.coffeeshop.loadgen.status.ProgramState;
import dev.coffeeshop.loadgen.status.StatusServer;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The status server of a run from the command line, where one is wanted. */
record MetricsEndpoint(Optional<StatusServer> server) implements AutoCloseable {

    private static final int GREATEST_PORT = 65_535;

    /** @param port 0 for any, empty for none */
    static MetricsEndpoint on(Optional<Integer> port, ProgramState state, LoadEngine engine)
            throws BadArgumentException {
        if (port.isEmpty()) {
            return new MetricsEndpoint(Optional.empty());
        }
        LoadMetrics metrics = new LoadMetrics(MetricLabels.none(), 1, state, engine::totals);
        try {
            return new MetricsEndpoint(Optional.of(new StatusServer(
                    Transport.best(),
                    port.get(),
                    Map.of("/metrics", new MetricsPage(metrics), "/progress", _ -> state.page()))));
        } catch (IOException e) {
            throw new BadArgumentException("--metrics-port: " + e.getMessage());
        }
    }

    static void check(Optional<Integer> port) throws BadArgumentException {
        if (port.filter(number -> number < 0 || number > GREATEST_PORT).isPresent()) {
            throw new BadArgumentException(
                    "--metrics-port must lie from 0 to %d, not %d".formatted(GREATEST_PORT, port.get()));
        }
    }

    Optional<String> address() {
        return server.map(one -> "http://127.0.0.1:%d/metrics".formatted(one.port()));
    }

    @Override
    public void close() {
        server.ifPresent(StatusServer::close);
    }
}
