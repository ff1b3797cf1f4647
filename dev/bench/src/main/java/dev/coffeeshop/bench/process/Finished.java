package dev.coffeeshop.bench.process;

/** A child that has ended; {@code errors} is what it wrote on standard error. */
public record Finished(int exitCode, String text, String errors, Usage usage) {

    /** What it said last, for people. */
    public String lastWords() {
        return (text + "\n" + errors)
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((_, last) -> last.strip())
                .orElse("it said nothing");
    }
}
