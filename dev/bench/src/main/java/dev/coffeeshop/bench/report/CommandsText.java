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

    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./$-]+");

    String text() {
        Map<Question, Map<String, String>> last = new TreeMap<>();
        findings.outcomes()
                .measured()
                .forEach(measured -> last.computeIfAbsent(measured.step().question(), _ -> new LinkedHashMap<>())
                        .put(measured.step().tool().name(), shown(measured)));
        return last.entrySet().stream()
                .map(entry -> "# " + entry.getKey().label() + "\n"
                        + String.join("\n", entry.getValue().values()) + "\n")
                .collect(Collectors.joining("\n", "```sh\n", "```\n"));
    }

    private String shown(Measured measured) {
        return measured.command().stream().map(this::shown).collect(Collectors.joining(" "));
    }

    private String shown(String word) {
        String text = word;
        for (Map.Entry<String, String> abbreviation : findings.abbreviations().entrySet()) {
            text = text.replace(abbreviation.getKey(), abbreviation.getValue());
        }
        return PLAIN.matcher(text).matches() ? text : "'" + text + "'";
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
