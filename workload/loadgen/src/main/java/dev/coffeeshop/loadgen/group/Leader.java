package dev.coffeeshop.loadgen.group;

import dev.coffeeshop.loadgen.calibration.Calibrator;
import dev.coffeeshop.loadgen.engine.Group;
import dev.coffeeshop.loadgen.engine.GroupException;
import dev.coffeeshop.loadgen.engine.LiveSnapshot;
import dev.coffeeshop.loadgen.engine.Recorded;
import dev.coffeeshop.loadgen.engine.Sender;
import dev.coffeeshop.loadgen.engine.TargetUnreachableException;
import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.Rung;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Sends its own share and has its followers send theirs, all from a common time on. Needs clocks that agree to
 * {@link SharedStart#LEAST_LEFT}; whether they do shows in how much time an order leaves.
 */
public final class Leader implements Group {

    /** For an answer to come once a part has ended. */
    private static final Duration GRACE = Duration.ofSeconds(5);
    /** Longer than any follower tries to reach the target or to find out what it can do. */
    private static final Duration LONGEST_PREPARATION = Duration.ofSeconds(60);

    private final Sender sender;
    private final Calibrator calibrator;
    private final InstantSource calendar;
    private final List<FollowerLink> followers;

    Leader(Sender sender, Calibrator calibrator, InstantSource calendar, List<FollowerLink> followers) {
        this.sender = sender;
        this.calibrator = calibrator;
        this.calendar = calendar;
        this.followers = followers;
    }

    /** @throws GroupException naming those that did not come in time */
    public static Leader of(
            Gathering gathering, Duration patience, Sender sender, Calibrator calibrator, InstantSource calendar)
            throws GroupException, InterruptedException {
        return new Leader(sender, calibrator, calendar, gathering.complete(patience));
    }

    @Override
    public List<Calibration> calibrate() throws GroupException, InterruptedException {
        Map<Integer, CompletableFuture<Answer>> answers = ask(new Order.Calibrate(), LONGEST_PREPARATION);
        List<Calibration> calibrations = new ArrayList<>(List.of(calibrator.calibration()));
        for (var answer : answers.entrySet()) {
            if (given(answer) instanceof Reply.Calibrated(Calibration calibration)) {
                calibrations.add(calibration);
            } else {
                throw unexpected(answer);
            }
        }
        return List.copyOf(calibrations);
    }

    @Override
    public void reach() throws TargetUnreachableException, GroupException, InterruptedException {
        Map<Integer, CompletableFuture<Answer>> answers = ask(new Order.Reach(), LONGEST_PREPARATION);
        try {
            sender.reach();
        } finally {
            CompletableFuture.allOf(answers.values().toArray(CompletableFuture[]::new))
                    .join();
        }
        for (var answer : answers.entrySet()) {
            switch (given(answer)) {
                case Reply.Reached() -> {}
                case Reply.Unreachable(String why) ->
                    throw new TargetUnreachableException("load pod %d: %s".formatted(answer.getKey(), why));
                case Reply _ -> throw unexpected(answer);
            }
        }
    }

    @Override
    public LiveSnapshot warmup() throws GroupException, InterruptedException {
        Sender.Ready ready = sender.lookUp();
        Instant start = SharedStart.soon(calendar);
        var answers = ask(
                new Order.WarmUp(SharedStart.micros(start)),
                sender.longestWarmup().plus(GRACE));
        LiveSnapshot counts = ready.warmup(ready.startAt(start, calendar)).counts();
        for (var answer : answers.entrySet()) {
            if (given(answer) instanceof Reply.Sent sent) {
                counts = counts.plus(sent.counts());
            } else {
                throw unexpected(answer);
            }
        }
        return counts;
    }

    @Override
    public Recorded baseline() throws InterruptedException {
        return sender.lookUp().baseline();
    }

    @Override
    public Shared rung(Rung rung, int number, long windowNanos) throws InterruptedException {
        Sender.Ready ready = sender.lookUp();
        Instant start = SharedStart.soon(calendar);
        Order order = new Order.Measure(number, WireRung.of(rung), windowNanos, SharedStart.micros(start));
        var answers = ask(order, sender.longest(rung, windowNanos).plus(GRACE));
        Recorded own = ready.rung(rung, number, windowNanos, ready.startAt(start, calendar));
        Sum sum = new Sum(own, sender.boundNanos());
        answers.forEach((pod, answer) -> sum.add(pod, answer.join()));
        return sum.shared();
    }

    @Override
    public void recover(int after) throws InterruptedException {
        sender.lookUp().recover(after);
    }

    @Override
    public void close() {
        followers.forEach(FollowerLink::dismiss);
    }

    private Map<Integer, CompletableFuture<Answer>> ask(Order order, Duration atMost) {
        Map<Integer, CompletableFuture<Answer>> answers = new LinkedHashMap<>();
        followers.forEach(follower -> answers.put(follower.pod(), follower.ask(order, atMost)));
        return answers;
    }

    private static Reply given(Map.Entry<Integer, CompletableFuture<Answer>> answer) throws GroupException {
        return switch (answer.getValue().join()) {
            case Answer.Given(Reply reply, Body _) -> reply;
            case Answer.Lost(String why) ->
                throw new GroupException("load pod %d has gone: %s".formatted(answer.getKey(), why));
        };
    }

    private static GroupException unexpected(Map.Entry<Integer, CompletableFuture<Answer>> answer) {
        return new GroupException(
                "load pod %d: %s".formatted(answer.getKey(), answer.getValue().join()));
    }
}
