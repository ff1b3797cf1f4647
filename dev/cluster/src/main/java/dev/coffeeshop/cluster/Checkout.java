package dev.coffeeshop.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The working copy, in whichever of its directories the process was started: Maven starts tests in their module's. */
public record Checkout(Path root) {

    private static final Path MARK = Path.of("dev", "cluster", "node-image.sh");

    public static Checkout current() {
        Path start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, directory -> directory.getParent() != null, Path::getParent)
                .filter(directory -> Files.exists(directory.resolve(MARK)))
                .findFirst()
                .map(Checkout::new)
                .orElseThrow(() -> new IllegalStateException(start + " is not inside a checkout of the project"));
    }

    /** What this machine has set up for itself and version control ignores. */
    public Path state() {
        return root.resolve(".local");
    }

    public Path kubeConfig() {
        return state().resolve("kubeconfig");
    }

    public Path operatorChart() {
        return root.resolve("charts").resolve(OperatorChart.RELEASE);
    }
}
