package dev.coffeeshop.bench.report;

import dev.coffeeshop.bench.process.Disturbance;
import dev.coffeeshop.bench.process.Machine;
import dev.coffeeshop.bench.round.Outcomes;
import dev.coffeeshop.bench.round.Settings;
import dev.coffeeshop.bench.round.TargetKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that a run has found.
 *
 * @param versions by the name of the tool or server
 * @param skipped sentences about what is not installed
 * @param separate whether generator and server had a core each
 * @param targets the first is the one that was stopped
 * @param loadgen how the load generator's JVM is started
 * @param abbreviations by text within commands: folders of this machine say nothing to others
 */
public record Findings(
        Instant when,
        Settings settings,
        Machine machine,
        Disturbance disturbance,
        Map<String, String> versions,
        List<String> skipped,
        boolean separate,
        List<TargetKind> targets,
        Outcomes outcomes,
        List<String> loadgen,
        Map<String, String> abbreviations) {

    TargetKind main() {
        return targets.getFirst();
    }
}
