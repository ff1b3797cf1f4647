package dev.coffeeshop.cluster;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Copies images from the Docker daemon into a node's container runtime.
 *
 * <p>An image in the node carries the daemon's id of what was copied as a label, so that copying one that has not
 * changed since costs nothing.
 */
public final class ImageLoader {

    public enum Outcome {
        COPIED,
        ALREADY_THERE
    }

    private static final String ID_LABEL = "dev.coffeeshop/id";

    private static final Pattern COMPLETE_NAME = Pattern.compile("localhost/[a-z0-9._/-]+:[A-Za-z0-9._-]+");

    private final DockerClient docker;
    private final NodeShell shell;

    ImageLoader(DockerClient docker, String container) {
        this.docker = docker;
        this.shell = new NodeShell(docker, container);
    }

    public Outcome load(String image) {
        String reference = complete(image);
        String mark = ID_LABEL + "=" + idOf(image);
        if (shell.run(command("list", "name==\"" + reference + "\"")).contains(mark)) {
            return Outcome.ALREADY_THERE;
        }
        try (InputStream archive = docker.saveImageCmd(image).exec()) {
            shell.runWith(archive, command("import", "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shell.run(command("label", reference, mark));
        return Outcome.COPIED;
    }

    private static List<String> command(String... arguments) {
        return Stream.concat(Stream.of("ctr", "--namespace", "k8s.io", "images"), Arrays.stream(arguments))
                .toList();
    }

    private String idOf(String image) {
        try {
            return Objects.requireNonNull(docker.inspectImageCmd(image).exec().getId());
        } catch (NotFoundException e) {
            throw new IllegalArgumentException("The Docker daemon has no image " + image + ": run `make images`.", e);
        }
    }

    /**
     * Refuses names that container runtimes would complete, each in its own way: the node would then look for the image
     * under another name than the one it was copied under.
     */
    static String complete(String image) {
        if (!COMPLETE_NAME.matcher(image).matches()) {
            throw new IllegalArgumentException(
                    "Only images named like localhost/name:tag can be copied into the node, unlike " + image);
        }
        return image;
    }
}
