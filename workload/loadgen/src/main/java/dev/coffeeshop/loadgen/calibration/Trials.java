package dev.coffeeshop.loadgen.calibration;

import dev.coffeeshop.loadgen.engine.ProgramRules;
import dev.coffeeshop.loadgen.engine.Recorded;
import dev.coffeeshop.loadgen.engine.Sender;
import dev.coffeeshop.measurement.Arrival;
import dev.coffeeshop.measurement.Generators;
import dev.coffeeshop.measurement.HttpRequest;
import dev.coffeeshop.measurement.Ladder;
import dev.coffeeshop.measurement.LatencyBound;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.Objective;
import dev.coffeeshop.measurement.Percentile;
import dev.coffeeshop.measurement.Routing;
import dev.coffeeshop.measurement.Rung;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.Target;
import dev.coffeeshop.measurement.judging.LagRule;
import dev.coffeeshop.measurement.judging.RungJudge;
import dev.coffeeshop.measurement.judging.ValidityRules;
import java.time.Instant;
import java.util.List;

/** Short rungs against a server in the same process. */
final class Trials {

    private static final int USERS_PER_LOOP = 16;
    private static final int TIMEOUT_MILLISECONDS = 500;
    private static final LatencyBound BOUND = new LatencyBound(Percentile.P99, TIMEOUT_MILLISECONDS);
    /** Its arrivals are the worse ones to keep. */
    private static final Arrival ARRIVAL = Arrival.POISSON;

    private final LoadProgram program;
    private final ProgramRules rules;
    private final RungJudge judge;
    private int number;

    /** @param asked what is asked of the target for which the generator is tried */
    Trials(int port, ProgramRules rules, Objective asked) {
        this.program = program(port);
        this.rules = rules;
        this.judge = new RungJudge(program.objective(), tolerating(rules.validity(), asked.oneRequest()));
    }

    /**
     * How late a generator may be depends on how long answers take, and here they take no time. So it may be as late as
     * it may be where they take as long as one request is allowed to. Where they do not, the rung itself will tell.
     */
    private static ValidityRules tolerating(ValidityRules rules, LatencyBound oneRequest) {
        LagRule lag = rules.lag();
        long floor =
                Math.max(lag.floorMicroseconds(), Math.round(lag.shareOfResponse() * oneRequest.maxMicroseconds()));
        return new ValidityRules(
                new LagRule(floor, lag.shareOfResponse()), rules.saturation(), rules.disturbance(), rules.steadiness());
    }

    private static LoadProgram program(int port) {
        return new LoadProgram(
                Target.http("127.0.0.1", port, Routing.SERVICE),
                new HttpRequest("GET", "/", List.of(), "", 200),
                new Ladder.Rate(List.of(), ARRIVAL),
                0,
                1,
                TIMEOUT_MILLISECONDS,
                new Objective(BOUND, BOUND, 0),
                Generators.one(),
                1);
    }

    LoadProgram program() {
        return program;
    }

    /** What users back to back get, in requests per second. The first of the time is left to the compiler. */
    double closedLoopRate(Sender sender, int loops) throws InterruptedException {
        Rung users = Rung.Closed.backToBack(USERS_PER_LOOP * loops);
        long half = rules.calibration().warmup().toNanos() / 2;
        judged(sender, users, half);
        return judged(sender, users, half).completedPerSecond();
    }

    boolean passes(Sender sender, double requestsPerSecond) throws InterruptedException {
        Rung rung = new Rung.Open(requestsPerSecond, ARRIVAL);
        RungResult result = judged(sender, rung, rules.calibration().rung().toNanos());
        return result.passed() && result.valid();
    }

    private RungResult judged(Sender sender, Rung rung, long windowNanos) throws InterruptedException {
        number++;
        Sender.Ready ready = sender.lookUp();
        Recorded recorded = ready.rung(rung, number, windowNanos, ready.soon());
        return judge.judge(rung, Instant.EPOCH, Instant.EPOCH, recorded.recording(), recorded.evidence());
    }
}
