package dev.coffeeshop.bench;

import dev.coffeeshop.bench.round.Step;
import java.io.PrintStream;
import java.time.Duration;

/** Says what is being measured and how long all of it will still take. */
final class Progress {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final PrintStream out;
    private final int rounds;
    private long secondsLeft;
    private Duration lastLine = Duration.ZERO;

    Progress(PrintStream out, int rounds, long secondsLeft) {
        this.out = out;
        this.rounds = rounds;
        this.secondsLeft = secondsLeft;
    }

    void say(String text) {
        out.println("bench: " + text);
    }

    void began(Step step, int seconds) {
        lastLine = Duration.ZERO;
        say("%s: %d s, %d s left in all".formatted(name(step), seconds, secondsLeft));
        secondsLeft = Math.max(0, secondsLeft - seconds);
    }

    void lasts(Step step, Duration elapsed, int seconds) {
        if (elapsed.minus(lastLine).compareTo(INTERVAL) >= 0) {
            lastLine = elapsed;
            long rest = Math.max(0, seconds - elapsed.toSeconds());
            say("%s: %d s more, %d s left in all".formatted(name(step), rest, secondsLeft + rest));
        }
    }

    private String name(Step step) {
        String round = step.round() == 0 ? "" : "round %d of %d, ".formatted(step.round(), rounds);
        return "%s%s against %s: %s"
                .formatted(
                        round,
                        step.question().label(),
                        step.target().label(),
                        step.tool().name());
    }
}
