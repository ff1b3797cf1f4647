package dev.coffeeshop.loadgen.cli;

import dev.coffeeshop.measurement.Documents;
import dev.coffeeshop.measurement.LoadResult;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the result document goes.
 *
 * @param name a file, {@code -} for standard output, or empty for nowhere
 */
record ResultFile(Optional<String> name) {

    /** Says before anything is measured whether it could be written. */
    static ResultFile checked(Optional<String> name) throws BadArgumentException {
        ResultFile file = new ResultFile(name);
        if (name.isPresent() && !file.isStandardOutput() && !writable(Path.of(name.get()))) {
            throw new BadArgumentException("--json: cannot write " + name.get());
        }
        return file;
    }

    private static boolean writable(Path path) {
        Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
        return Files.exists(path)
                ? Files.isWritable(path) && !Files.isDirectory(path)
                : Files.isDirectory(folder) && Files.isWritable(folder);
    }

    boolean isStandardOutput() {
        return name.filter("-"::equals).isPresent();
    }

    void write(LoadResult result, PrintStream out) throws IOException {
        if (isStandardOutput()) {
            out.println(Documents.toJson(result));
        } else if (name.isPresent()) {
            Files.writeString(Path.of(name.get()), Documents.toJson(result) + System.lineSeparator());
        }
    }
}
