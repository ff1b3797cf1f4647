package dev.coffeeshop.bench;

import dev.coffeeshop.bench.process.Executables;
import dev.coffeeshop.bench.round.TargetKind;
import dev.coffeeshop.bench.tool.Ab;
import dev.coffeeshop.bench.tool.H2load;
import dev.coffeeshop.bench.tool.Hey;
import dev.coffeeshop.bench.tool.Tool;
import dev.coffeeshop.bench.tool.Wrk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be measured here.
 *
 * @param tools the load generator first
 * @param targets the null server last, which is always there
 * @param missing sentences about what is not installed
 */
record Installed(List<Tool> tools, List<TargetKind> targets, List<String> missing) {

    static final String HOW = "apt-get install wrk nghttp2-client hey apache2-utils nginx-light";

    static Installed beside(Tool loadgen) {
        List<Tool> tools = new ArrayList<>(List.of(loadgen));
        List<TargetKind> targets = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Tool tool : List.of(new Wrk(), new H2load(), new Hey(), new Ab())) {
            if (Executables.has(tool.name())) {
                tools.add(tool);
            } else {
                missing.add(sentence(tool.name(), tool.debianPackage().orElseThrow()));
            }
        }
        if (nginx().isPresent()) {
            targets.add(TargetKind.NGINX);
        } else {
            missing.add(sentence("nginx", "nginx-light"));
        }
        targets.add(TargetKind.NULL_SERVER);
        return new Installed(List.copyOf(tools), List.copyOf(targets), List.copyOf(missing));
    }

    static Optional<String> nginx() {
        return Executables.has("nginx") ? Optional.of(Executables.path("nginx")) : Optional.empty();
    }

    private static String sentence(String name, String debianPackage) {
        return "%s is not installed (Debian package %s).".formatted(name, debianPackage);
    }
}
