package dev.coffeeshop.loadgen.cli;

import dev.coffeeshop.loadgen.TestPrograms;
import dev.coffeeshop.loadgen.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Runs command lines in this process and keeps what they print. */
abstract class CommandLineRuns {

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    int run(String... arguments) {
        PrintStream text = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        return CommandLineRun.execute(new CommandLineRun(text, errors, TestPrograms.quick()), arguments);
    }

    static String[] brief(TestServer server, String... more) {
        return Stream.concat(
                        Stream.of(
                                "--url",
                                "http://127.0.0.1:" + server.port() + "/",
                                "--step-seconds",
                                "1",
                                "--warmup-seconds",
                                "0"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
