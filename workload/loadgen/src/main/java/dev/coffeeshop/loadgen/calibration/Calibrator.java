package dev.coffeeshop.loadgen.calibration;

import dev.coffeeshop.loadgen.engine.AddressSource;
import dev.coffeeshop.loadgen.engine.EngineOptions;
import dev.coffeeshop.loadgen.engine.LoadEngine;
import dev.coffeeshop.loadgen.engine.NanoClock;
import dev.coffeeshop.loadgen.engine.ProgramListener;
import dev.coffeeshop.loadgen.engine.ProgramRules;
import dev.coffeeshop.loadgen.engine.Sender;
import dev.coffeeshop.loadgen.engine.Share;
import dev.coffeeshop.loadgen.engine.TargetUnreachableException;
import dev.coffeeshop.loadgen.rehearsal.NullServer;
import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.Objective;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what this generator can do on this node: drives a server in its own process, which costs next to nothing,
 * and judges itself by its own rules of validity. That also compiles its code. Where the node is known already, only
 * the latter is done.
 */
public final class Calibrator {

    /** A server that answers at once needs few, and both ends of each live in this process. */
    private static final int MOST_CONNECTIONS = 256;

    /** A busy node may keep few rates, and one that has kept none may be asked for nothing. */
    private static final int PATIENCE_FOR_THE_FIRST = 3;

    private final String node;
    private final List<Calibration> known;
    private final Objective asked;
    private final ProgramRules rules;
    private final EngineOptions options;

    /** Of what a closed loop gets: enough to have the pacing compiled, too, and little enough to be kept. */
    private static final double LIGHT_SHARE = 0.2;

    /** @param node that this generator runs on; empty outside a cluster */
    public Calibrator(String node, LoadProgram program, ProgramRules rules, EngineOptions options) {
        this.node = node;
        this.known = program.generators().calibrations();
        this.asked = program.objective();
        this.rules = rules;
        this.options = new EngineOptions(
                options.transport(), options.threads(), Math.min(MOST_CONNECTIONS, options.maxConnections()));
    }

    public Calibration calibration() throws InterruptedException {
        Optional<Calibration> told = known.stream()
                .filter(calibration -> calibration.node().equals(node))
                .min(Comparator.comparingDouble(Calibration::requestsPerSecond));
        try (NullServer server = new NullServer(options.transport(), 0)) {
            Trials trials = new Trials(server.port(), rules, asked);
            try (LoadEngine engine = new LoadEngine(trials.program(), options, NanoClock.system())) {
                ProgramListener nobody = (_, _) -> {};
                Sender sender = new Sender(trials.program(), rules, engine, AddressSource::dns, Share.all(), nobody);
                sender.reach();
                double closed = trials.closedLoopRate(sender, options.threads());
                if (told.isPresent()) {
                    trials.passes(sender, LIGHT_SHARE * closed);
                    return told.get();
                }
                return new Calibration(node, greatestRate(trials, sender, closed));
            }
        } catch (TargetUnreachableException e) {
            throw new IllegalStateException("the generator does not reach a server in its own process", e);
        }
    }

    /** In requests per second, rounded down; 0 when none was kept. */
    private double greatestRate(Trials trials, Sender sender, double closed) throws InterruptedException {
        long began = System.nanoTime();
        long usual = rules.calibration().atMost().toNanos();
        RateSearch search = RateSearch.from(closed);
        while (!search.finished()
                && System.nanoTime() - began < (search.passed() == 0 ? PATIENCE_FOR_THE_FIRST * usual : usual)) {
            search = search.after(trials.passes(sender, search.next()));
        }
        return Math.floor(search.passed());
    }
}
