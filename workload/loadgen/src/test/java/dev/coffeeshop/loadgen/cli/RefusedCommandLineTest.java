package dev.coffeeshop.loadgen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.loadgen.TestServer;
import org.junit.jupiter.api.Test;

class RefusedCommandLineTest extends CommandLineRuns {

    void badArgumentsAreNamedInOneLine(String arguments, String why) {
        assertThat(run(arguments.replace("U", "http://127.0.0.1:1/").split(" ")))
                .isEqualTo(2);
        assertThat(text(err)).startsWith("error: ").contains(why).hasLineCount(1);
        assertThat(text(out)).isEmpty();
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        try (TestServer server = new TestServer(exchange -> exchange.answer(TestServer.OK))) {
            String port = String.valueOf(server.port());
            assertThat(run(brief(server, "--users", "1", "--metrics-port", port)))
                    .isEqualTo(2);
            assertThat(text(err)).contains("--metrics-port: cannot listen on port " + port);
        }
    }

    @Test
    void anUnreachableTargetHasItsOwnCode() {
        int port;
        try (TestServer server = new TestServer(_ -> {})) {
            port = server.port();
        }
        assertThat(run("--url", "http://127.0.0.1:" + port, "--users", "1")).isEqualTo(4);
        assertThat(text(err)).contains("unreachable");
    }
}
