package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.LoadProgress;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.judging.Tally;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleFunction;

/** Sends this pod's share of every part of a program. */
public final class Sender {

    /** Time for all loops to hear of a part before it starts. */
    private static final long LEAD_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final long RECOVERY_PAUSE_MILLISECONDS = 50;

    private final LoadProgram program;
    private final ProgramRules rules;
    private final LoadEngine engine;
    private final ProgramListener listener;
    private final PartFactory parts;
    private final TargetAddresses addresses;
    private final Itinerary itinerary;

    public Sender(
            LoadProgram program,
            ProgramRules rules,
            LoadEngine engine,
            AddressSource source,
            Share share,
            ProgramListener listener) {
        this.program = program;
        this.rules = rules;
        this.engine = engine;
        this.listener = listener;
        this.parts = new PartFactory(program, rules, engine.options(), share);
        this.addresses = new TargetAddresses(program.target(), source, engine.clock(), rules.patience());
        this.itinerary = new Itinerary(program, rules);
    }

    /** Waits a bounded time for the target to accept a connection. */
    public void reach() throws TargetUnreachableException, InterruptedException {
        addresses.await();
    }

    /** Asks anew where to send. May take a while, and so comes before the start of a part is set. */
    public Ready lookUp() {
        return new Ready(addresses.next());
    }

    /** Longest that a warm-up may take from its start on. */
    public Duration longestWarmup() {
        return Duration.ofNanos(parts.longestWarmupNanos());
    }

    /** Longest that a rung may take from its start on. */
    public Duration longest(Rung rung, long windowNanos) {
        return Duration.ofNanos(parts.longestNanos(rung, windowNanos));
    }

    /** Latest response that counts as good. */
    public long boundNanos() {
        return parts.boundNanos();
    }

    /** Knows where to send. */
    public final class Ready {

        private final List<InetSocketAddress> to;

        private Ready(List<InetSocketAddress> to) {
            this.to = to;
        }

        /** The earliest start for which every event loop is in time. */
        public long soon() {
            return engine.clock().nanos() + LEAD_NANOS;
        }

        /** A common time of several pods on this one's own clock. */
        public long startAt(Instant instant, InstantSource calendar) {
            return engine.clock().nanos() + ChronoUnit.NANOS.between(calendar.instant(), instant);
        }

        public Recorded warmup(long startNanos) throws InterruptedException {
            return run(parts.warmup(to, startNanos), itinerary::warmup);
        }

        public Recorded baseline() throws InterruptedException {
            return run(parts.baseline(to, soon()), itinerary::baseline);
        }

        /** @param number from 1 */
        public Recorded rung(Rung rung, int number, long windowNanos, long startNanos) throws InterruptedException {
            listener.rungStarted(number, rung);
            return run(
                    parts.rung(rung, number, windowNanos, to, startNanos),
                    elapsed -> itinerary.rung(rung, number, windowNanos, elapsed));
        }

        /**
         * One user at a time until the target answers within half of the bound, or until it was given time enough.
         *
         * @param after number of the rung that overloaded it
         */
        public void recover(int after) throws InterruptedException {
            long timeout = TimeUnit.MILLISECONDS.toNanos(program.requestTimeoutMilliseconds());
            long deadline = engine.clock().nanos() + Math.max(rules.recovery().toNanos(), timeout);
            while (engine.clock().nanos() < deadline && !answersQuickly(after, deadline)) {
                TimeUnit.MILLISECONDS.sleep(RECOVERY_PAUSE_MILLISECONDS);
            }
        }

        private boolean answersQuickly(int after, long deadlineNanos) throws InterruptedException {
            Recorded recorded = run(parts.single(to, soon(), deadlineNanos), _ -> itinerary.recovery(after));
            Tally tally = recorded.recording().whole();
            return tally.succeeded() > 0
                    && 2 * tally.summary().max()
                            <= program.objective().underLoad().maxMicroseconds();
        }

        private Recorded run(List<LoopPart> loops, DoubleFunction<LoadProgress> progress) throws InterruptedException {
            long began = engine.clock().nanos();
            listener.progressed(progress.apply(0), LiveSnapshot.none());
            return engine.run(
                    loops,
                    counts -> listener.progressed(progress.apply((engine.clock().nanos() - began) / 1e9), counts));
        }
    }
}
