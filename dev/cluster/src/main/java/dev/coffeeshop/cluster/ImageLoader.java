package dev.coffeeshop.cluster;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

    private final DockerClient docker;
    private final NodeShell shell;

    ImageLoader(DockerClient docker, String container) {
        this.docker = docker;
        this.shell = new NodeShell(docker, container);
    }

    public Outcome load(String image) {
        String reference = referenceInNode(image);
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

    /** The full form that container runtimes give to a name as people write it. */
    static String referenceInNode(String image) {
        String tagged = image.lastIndexOf(':') > image.lastIndexOf('/') ? image : image + ":latest";
        int slash = tagged.indexOf('/');
        if (slash < 0) {
            return "docker.io/library/" + tagged;
        }
        String first = tagged.substring(0, slash);
        boolean host = first.equals("localhost") || first.contains(".") || first.contains(":");
        return host ? tagged : "docker.io/" + tagged;
    }
}
