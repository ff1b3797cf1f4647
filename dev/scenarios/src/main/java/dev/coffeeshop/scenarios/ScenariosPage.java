package dev.coffeeshop.scenarios;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Complete runs as Markdown: each with its table, and with the full verdict of every scenario.
 *
 * @param runs at least one
 */
record ScenariosPage(List<Summary> runs) {

    private static final String HEAD = """
            Each scenario is a sample under `manifests/samples`, with a capacity that follows from its settings, and with the
            judgement that is expected of it under `manifests/samples/expected`. A run applies the samples one after the
            other, each in a namespace of its own. "Planted" is that capacity; a measured one may be off by 10 %.
            """;

    ScenariosPage {
        runs = List.copyOf(runs);
    }

    String markdown() {
        var page = new StringBuilder(HEAD);
        for (int run = 0; run < runs.size(); run++) {
            page.append("\n## Run %d%n%n%s".formatted(run + 1, runs.get(run).text()));
            page.append(runs.get(run).outcomes().stream()
                    .map(ScenariosPage::verdict)
                    .collect(Collectors.joining()));
        }
        return page.toString();
    }

    private static String verdict(Outcome outcome) {
        return "%n### %s%n%n```text%n%s```%n".formatted(outcome.scenario(), new VerdictBlock(outcome).text());
    }
}
