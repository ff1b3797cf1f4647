package dev.coffeeshop.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.utility.DockerImageName;

/** The image of the cluster's one node, chosen once for a machine by {@code make node-image}. */
record NodeImage(String name) {

    static NodeImage chosen() {
        Path file = Checkout.current().state().resolve("node-image");
        if (!Files.exists(file)) {
            throw new IllegalStateException("No node image has been chosen for this machine: run `make node-image`.");
        }
        try {
            return new NodeImage(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The project's own image keeps the k3s image's contract, which Testcontainers cannot know. */
    DockerImageName asK3s() {
        return DockerImageName.parse(name).asCompatibleSubstituteFor("rancher/k3s");
    }
}
