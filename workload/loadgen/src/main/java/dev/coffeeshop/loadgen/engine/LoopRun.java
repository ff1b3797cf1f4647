package dev.coffeeshop.loadgen.engine;

import dev.coffeeshop.loadgen.engine.Demand.Outcome;
import dev.coffeeshop.measurement.FailureKind;
import dev.coffeeshop.measurement.judging.MeasuredWindow;
import dev.coffeeshop.measurement.judging.RungRecording;
import io.netty.channel.EventLoop;
import java.util.concurrent.CompletableFuture;

/**
 * One part of a program (warm-up, baseline, rung) on one event loop: the pump. It sends everything that is due, at the
 * arrival of answers or at an alarm, whichever comes first, and never skips or re-bases the intended times.
 *
 * <p>Whatever has arrived together is read before anything is sent. So no answer looks late because of the sends to
 * others, and a connection whose end came with its answer is not used again.
 */
final class LoopRun implements Dispatcher.Listener {

    private final EventLoop loop;
    private final NanoClock clock;
    private final Dispatcher dispatcher;
    private final LoopPart part;
    private final LiveCounts live;
    private final long settledBefore;
    private final Wakeup wakeup;
    private final CompletableFuture<RungRecording> done;
    private final Runnable pump = this::pump;
    private boolean pumpsSoon;
    private boolean windowEnded;
    private boolean closed;
    private long drainedByNanos = NanoClock.NEVER;

    LoopRun(
            EventLoop loop,
            NanoClock clock,
            Dispatcher dispatcher,
            LoopPart part,
            LiveCounts live,
            CompletableFuture<RungRecording> done) {
        this.loop = loop;
        this.clock = clock;
        this.dispatcher = dispatcher;
        this.part = part;
        this.live = live;
        this.settledBefore = live.settled();
        this.wakeup = new Wakeup(loop, clock, pump);
        this.done = done;
    }

    void start() {
        dispatcher.use(part.addresses(), part.connectionLimit(), this);
        part.recording().backlogAtStart(dispatcher.waiting());
        pump();
    }

    private void pumpSoon() {
        if (!pumpsSoon && !done.isDone()) {
            pumpsSoon = true;
            loop.execute(pump);
        }
    }

    private void pump() {
        pumpsSoon = false;
        if (done.isDone()) {
            return;
        }
        try {
            turn(clock.nanos());
        } catch (RuntimeException | AssertionError e) {
            done.completeExceptionally(e);
        }
    }

    private void turn(long nowNanos) {
        dispatcher.expire(nowNanos);
        long now = sendDue(dispatcher.dispatchWaiting(nowNanos));
        assert !dispatcher.waitsInVain() : "a request waits while a connection is free";
        lookBackAtTheWindow(now);
        closeWhenReached(now);
        live.outstanding(dispatcher.outstanding());
        if (closed && dispatcher.isEmpty() && part.demand().nextNanos() == NanoClock.NEVER) {
            done.complete(part.recording());
        } else {
            wakeup.at(nextNanos(now));
        }
    }

    private long sendDue(long nowNanos) {
        Demand demand = part.demand();
        long latestNanos = part.stop().latestNanos() + part.stop().drainNanos();
        long now = nowNanos;
        for (long due = demand.nextNanos(); due <= now && now < latestNanos; due = demand.nextNanos()) {
            demand.take();
            part.recording().lag(due, now - due);
            live.lag(now - due);
            dispatcher.dispatch(due, now);
            now = clock.nanos();
        }
        return now;
    }

    private void lookBackAtTheWindow(long now) {
        MeasuredWindow window = part.recording().window();
        if (windowEnded || now < window.endNanos()) {
            return;
        }
        windowEnded = true;
        part.recording().backlogAtEnd(dispatcher.waiting());
        if (dispatcher.waitsInVain()) {
            part.recording().idleWhileWaiting(window.endNanos() - 1);
        }
    }

    private void closeWhenReached(long now) {
        if (!closed && part.stop().reached(now, live.settled() - settledBefore)) {
            closed = true;
            drainedByNanos = now + part.stop().drainNanos();
            part.demand().close();
        }
        if (now >= drainedByNanos) {
            dispatcher.abandon();
            dropSchedule();
        }
    }

    /** A generator that is that late ends all the same; what it never turned to has failed and is told apart. */
    private void dropSchedule() {
        Demand demand = part.demand();
        long dropped = 0;
        for (long due = demand.nextNanos(); due != NanoClock.NEVER; due = demand.nextNanos()) {
            demand.take();
            gaveUpWaiting(due, FailureKind.PENDING);
            dropped++;
        }
        if (dropped > 0) {
            part.recording().unsent(dropped);
        }
    }

    private long nextNanos(long now) {
        long next = Math.min(part.demand().nextNanos(), dispatcher.nextExpiryNanos());
        return Math.min(next, closed ? drainedByNanos : part.stop().nextNanos(now));
    }

    @Override
    public void roomMade() {
        pumpSoon();
    }

    @Override
    public void waited(long intendedNanos, long waitNanos) {
        part.recording().connectionWait(intendedNanos, waitNanos);
    }

    @Override
    public void capReached(long intendedNanos) {
        part.recording().connectionCapReached(intendedNanos);
    }

    @Override
    public void answered(long intendedNanos, long sentNanos, int status) {
        if (status != part.expectedStatus()) {
            settleFailed(intendedNanos, kindOf(status), Outcome.ANSWERED);
            return;
        }
        long now = clock.nanos();
        part.recording().succeeded(intendedNanos, sentNanos, now);
        live.answered(now - intendedNanos, now - sentNanos);
        part.demand().settled(now, now - intendedNanos, Outcome.ANSWERED);
        pumpSoon();
    }

    @Override
    public void failed(long intendedNanos, FailureKind kind) {
        settleFailed(intendedNanos, kind, outcomeOf(kind));
    }

    @Override
    public void gaveUpWaiting(long intendedNanos, FailureKind kind) {
        failed(intendedNanos, kind);
        part.recording().neverSent(intendedNanos);
    }

    private void settleFailed(long intendedNanos, FailureKind kind, Outcome outcome) {
        long now = clock.nanos();
        part.recording().failed(kind, intendedNanos, now);
        live.failed(kind);
        part.demand().settled(now, now - intendedNanos, outcome);
        pumpSoon();
    }

    private static Outcome outcomeOf(FailureKind kind) {
        return switch (kind) {
            case REFUSED, RESET, TLS -> Outcome.TURNED_AWAY;
            case TIMEOUT, TOO_MANY_REQUESTS, UNAVAILABLE, OTHER_STATUS, WRONG_BODY, PENDING -> Outcome.UNANSWERED;
        };
    }

    private static FailureKind kindOf(int status) {
        return switch (status) {
            case 429 -> FailureKind.TOO_MANY_REQUESTS;
            case 503 -> FailureKind.UNAVAILABLE;
            default -> FailureKind.OTHER_STATUS;
        };
    }
}
