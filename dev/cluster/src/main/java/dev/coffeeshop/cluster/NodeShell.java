package dev.coffeeshop.cluster;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs commands inside a node's container; a command that fails is an exception with its output. */
record NodeShell(DockerClient docker, String container) {

    private static final long LIMIT_MINUTES = 5;

    String run(List<String> command) {
        return runWith(InputStream.nullInputStream(), command);
    }

    String runWith(InputStream input, List<String> command) {
        String exec = docker.execCreateCmd(container)
                .withAttachStdin(true)
                .withAttachStdout(true)
                .withAttachStderr(true)
                .withCmd(command.toArray(String[]::new))
                .exec()
                .getId();
        var output = new Output();
        try {
            boolean ended = docker.execStartCmd(exec)
                    .withStdIn(input)
                    .exec(output)
                    .awaitCompletion(LIMIT_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                throw new IllegalStateException(command + " did not end within " + LIMIT_MINUTES + " minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command + " was interrupted", e);
        }
        Long status = docker.inspectExecCmd(exec).exec().getExitCodeLong();
        if (status == null || status != 0) {
            throw new IllegalStateException(command + " ended with status " + status + ": " + output.text());
        }
        return output.text();
    }

    private static final class Output extends ResultCallback.Adapter<Frame> {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void onNext(Frame frame) {
            bytes.writeBytes(frame.getPayload());
        }

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
