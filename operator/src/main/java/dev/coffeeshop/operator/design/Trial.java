package dev.coffeeshop.operator.design;

/** One fresh deployment of one cell under one load program; repetition and attempt count from 1. */
public record Trial(Cell cell, int repetition, int attempt) {

    /** Unique in an experiment, such as 400m-x2-r1-a1; at most 29 characters. */
    public String name() {
        return "%s-r%d-a%d".formatted(cell.name(), repetition, attempt);
    }

    public Trial nextAttempt() {
        return new Trial(cell, repetition, attempt + 1);
    }
}
