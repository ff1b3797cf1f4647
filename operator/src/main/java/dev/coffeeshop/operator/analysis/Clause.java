package dev.coffeeshop.operator.analysis;

import java.util.List;

/** A part of a sentence, and whether what it says is welcome: clauses are joined by "and", "but" or a semicolon. */
record Clause(String text, Tone tone) {

    enum Tone {
        Good,
        Bad,
        /** Neither, or not known. */
        Open
    }

    /** @param clauses at least one; the first begins the sentence */
    static String sentence(List<Clause> clauses) {
        StringBuilder sentence = new StringBuilder(clauses.getFirst().text);
        for (int index = 1; index < clauses.size(); index++) {
            Clause clause = clauses.get(index);
            sentence.append(clauses.get(index - 1).conjunction(clause)).append(clause.text);
        }
        return sentence.append('.').toString();
    }

    private String conjunction(Clause next) {
        if (tone == Tone.Open || next.tone == Tone.Open) {
            return "; ";
        }
        return tone == next.tone ? ", and " : ", but ";
    }
}
