package dev.coffeeshop.loadgen.pod;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that the kubelet reads when the container has ended. */
record TerminationLog(Path file) {

    void write(String message) throws IOException {
        Files.write(file, message.getBytes(StandardCharsets.UTF_8));
    }
}
