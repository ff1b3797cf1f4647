package dev.coffeeshop.bench.round;

import dev.coffeeshop.bench.tool.Tool;

/** One run of one tool. */
public record Step(int round, Question question, TargetKind target, Tool tool) {

    public boolean asks(Question other, TargetKind kind) {
        return question == other && target == kind;
    }
}
