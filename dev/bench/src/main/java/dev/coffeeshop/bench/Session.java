package dev.coffeeshop.bench;

import dev.coffeeshop.bench.round.Outcome;
import dev.coffeeshop.bench.round.Outcome.Failed;
import dev.coffeeshop.bench.round.Outcomes;
import dev.coffeeshop.bench.round.Plan;
import dev.coffeeshop.bench.round.Question;
import dev.coffeeshop.bench.round.RateSearch;
import dev.coffeeshop.bench.round.Settings;
import dev.coffeeshop.bench.round.Step;
import dev.coffeeshop.bench.round.TargetKind;
import dev.coffeeshop.bench.tool.Load;
import dev.coffeeshop.bench.tool.Loadgen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Takes all steps, one after another. */
final class Session {

    private final Settings settings;
    private final Loadgen loadgen;
    private final Map<TargetKind, Target> targets;
    private final Runner runner;
    private final List<Outcome> outcomes = new ArrayList<>();

    Session(Settings settings, Loadgen loadgen, Map<TargetKind, Target> targets, Runner runner) {
        this.settings = settings;
        this.loadgen = loadgen;
        this.targets = targets;
        this.runner = runner;
    }

    /** A JVM that serves is slow at first; the first tool would be the one to see it. */
    void warmUp(TargetKind kind) throws IOException, InterruptedException {
        var step = new Step(0, Question.MAXIMUM, kind, loadgen);
        var _ = runner.run(step, new Load.Closed(settings.connections(), settings.warmupSeconds()), target(kind));
    }

    void compare(Plan plan) throws IOException, InterruptedException {
        for (Step step : plan.steps()) {
            if (step.question() == Question.HALF) {
                half(step);
            } else {
                take(step, settings.load(step.question(), Double.NaN));
            }
        }
    }

    private void half(Step step) throws IOException, InterruptedException {
        OptionalDouble rate = outcomes().halfOfTheLowest(step.round(), step.target());
        if (rate.isPresent()) {
            take(step, settings.load(Question.HALF, Math.floor(rate.getAsDouble())));
        } else {
            outcomes.add(new Failed(step, "no tool that can pace has a maximum in this round"));
        }
    }

    /** @param kind the server that is asked */
    void findBounds(TargetKind kind) throws IOException, InterruptedException {
        var search = new RateSearch(Settings.LOWEST_RATE, Settings.RATE_STEP, settings.highestRate());
        double highest = search.<IOException>climb(rate -> bound(Question.PROBE, kind, rate));
        search.<IOException>descend(highest, rate -> bound(Question.RATE_HELD, kind, rate));
        boolean _ = bound(Question.USERS_HELD, kind, Double.NaN);
    }

    private boolean bound(Question question, TargetKind kind, double rate) throws IOException, InterruptedException {
        return take(new Step(0, question, kind, loadgen), settings.load(question, rate))
                .faultless();
    }

    private Outcome take(Step step, Load load) throws IOException, InterruptedException {
        Outcome outcome = runner.run(step, load, target(step.target()));
        outcomes.add(outcome);
        return outcome;
    }

    private Target target(TargetKind kind) {
        Target target = targets.get(kind);
        if (target == null) {
            throw new IllegalArgumentException(kind.label() + " has not been started");
        }
        return target;
    }

    Outcomes outcomes() {
        return new Outcomes(outcomes);
    }
}
