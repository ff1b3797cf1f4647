package dev.coffeeshop.bench.report;

import dev.coffeeshop.bench.round.Outcome.Measured;
import dev.coffeeshop.bench.round.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The commands as they were run, the last of each kind. */
record CommandsText(Findings findings) {

    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

    private static final String INTRODUCTION = """
            ## Commands

            As they were run, the last of each kind. `$TMP` is a folder for the run's own files.

            """;

    String text() {
        Map<Question, Map<String, String>> last = new TreeMap<>();
        findings.outcomes()
                .measured()
                .forEach(measured -> last.computeIfAbsent(measured.step().question(), _ -> new LinkedHashMap<>())
                        .put(measured.step().tool().name(), shown(measured)));
        return last.entrySet().stream()
                .map(entry -> "# " + entry.getKey().label() + "\n"
                        + String.join("\n", entry.getValue().values()) + "\n")
                .collect(Collectors.joining("\n", INTRODUCTION + "```sh\n" + loadgen() + "\n\n", "```\n"));
    }

    private String loadgen() {
        return "LOADGEN='" + abbreviated(String.join(" ", findings.loadgen())) + "'";
    }

    private String shown(Measured measured) {
        String text = measured.command().stream().map(CommandsText::quoted).collect(Collectors.joining(" "));
        return abbreviated(text.replace(String.join(" ", findings.loadgen()), "$LOADGEN"));
    }

    private String abbreviated(String command) {
        String text = command;
        for (Map.Entry<String, String> abbreviation : findings.abbreviations().entrySet()) {
            text = text.replace(abbreviation.getKey(), abbreviation.getValue());
        }
        return text;
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word + "'";
    }

    /** Sentences about runs without figures. */
    List<String> failures() {
        return findings.outcomes()
                .failed()
                .map(failed -> "- %s against %s, %s%s: %s"
                        .formatted(
                                failed.step().question().label(),
                                failed.step().target().label(),
                                failed.step().tool().name(),
                                failed.step().round() == 0
                                        ? ""
                                        : ", round " + failed.step().round(),
                                failed.why()))
                .toList();
    }
}
