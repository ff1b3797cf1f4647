package dev.coffeeshop.loadgen.engine;

import static dev.coffeeshop.loadgen.TestPrograms.program;
import static dev.coffeeshop.loadgen.TestPrograms.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffeeshop.loadgen.TestAuthority;
import dev.coffeeshop.loadgen.TestServer;
import dev.coffeeshop.measurement.HttpRequest;
import dev.coffeeshop.measurement.LoadProgram;
import dev.coffeeshop.measurement.Protocol;
import dev.coffeeshop.measurement.Routing;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.Target;
import dev.coffeeshop.measurement.UnreadableDocumentException;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class TlsTest {

    private static final int USERS = 3;
    private static final TestServer.Script FAST = exchange -> exchange.answer(TestServer.OK);
    private static final TestServer.Script LAST_ANSWER = exchange -> {
        exchange.write("HTTP/1.1 200 OK\r\n\r\nuntil the end");
        exchange.close();
    };

    private final Path folder = Files.createTempDirectory("certificates");
    private final String ours;
    private final String theirs;
    private final SslContext byAddress;
    private final SslContext byName;

    TlsTest() throws IOException, InterruptedException, GeneralSecurityException {
        TestAuthority authority = new TestAuthority(folder, "ours");
        ours = authority.certificate().toString();
        theirs = new TestAuthority(folder, "theirs").certificate().toString();
        byAddress = authority.server("ip:127.0.0.1");
        byName = authority.server("dns:shop.example");
    }

    @Test
    void aTargetThatProvesItselfIsMeasured() throws Exception {
        try (TestServer server = new TestServer("127.0.0.1", 0, FAST, byAddress)) {
            RungResult rung = Bench.rung(https(server.port(), ours, ""));
            assertThat(rung.failures()).isEmpty();
            assertThat(rung.succeeded()).isPositive();
            assertThat(server.accepted()).isLessThanOrEqualTo(1 + USERS).isLessThan(server.requests());
        }
    }

    @Test
    void theNameMayBeAnotherThanTheAddress() throws Exception {
        try (TestServer server = new TestServer("127.0.0.1", 0, LAST_ANSWER, byName)) {
            RungResult rung = Bench.rung(https(server.port(), ours, "shop.example"));
            assertThat(rung.failures()).isEmpty();
            assertThat(rung.succeeded()).isPositive();
            assertThat(server.accepted()).isGreaterThan(server.requests());
        }
    }

    @Test
    void aBodyOfManyRecordsArrives() throws Exception {
        try (TestServer server = new TestServer("127.0.0.1", 0, FAST, byAddress)) {
            LoadProgram program = https(server.port(), ours, "");
            RungResult rung = Bench.rung(withBody(program, "espresso".repeat(10_000)));
            assertThat(rung.failures()).isEmpty();
            assertThat(rung.succeeded()).isPositive();
        }
    }

    @Test
    void anUnknownAuthorityIsNotTrusted() throws Exception {
        try (TestServer server = new TestServer("127.0.0.1", 0, FAST, byAddress)) {
            assertUnreachable(https(server.port(), theirs, ""), "its certificate is not accepted for 127.0.0.1: ");
            assertUnreachable(https(server.port(), "", ""), "its certificate is not accepted for 127.0.0.1: ");
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void anotherNameIsNotAccepted() throws Exception {
        try (TestServer server = new TestServer("127.0.0.1", 0, FAST, byName)) {
            assertUnreachable(https(server.port(), ours, ""), "its certificate is not accepted for 127.0.0.1: ");
            assertUnreachable(
                    https(server.port(), ours, "bakery.example"),
                    "its certificate is not accepted for bakery.example: ");
        }
    }

    @Test
    void aTargetWithoutTlsIsUnreachable() throws Exception {
        try (TestServer server = new TestServer(FAST)) {
            assertUnreachable(https(server.port(), ours, ""), "no TLS: ");
        }
    }

    /** The second address cannot prove itself, and that is all there is to say about it. */
    @Test
    void aTargetThatCeasesToProveItselfFails() throws Exception {
        try (TestServer right = new TestServer("127.0.0.1", 0, FAST, byAddress);
                TestServer wrong = new TestServer("127.0.0.2", right.port(), FAST, byName)) {
            RungResult rung = Bench.run(
                            Bench.endpoints(https(right.port(), ours, "")),
                            EngineOptions.withThreads(1),
                            Bench.addresses("127.0.0.1", "127.0.0.2"))
                    .rungs()
                    .getFirst();
            assertThat(Bench.kinds(rung)).containsExactly("TLS");
            assertThat(rung.succeeded()).isPositive();
            assertThat(wrong.requests()).isZero();
        }
    }

    @Test
    void aServerThatHangsUpDuringTheHandshakeResets() throws Exception {
        try (TestServer right = new TestServer("127.0.0.1", 0, FAST, byAddress);
                ServerSocket rude = new ServerSocket(right.port(), 50, InetAddress.getByName("127.0.0.2"))) {
            Thread.ofPlatform().daemon().start(() -> HangingUp.on(rude));
            RungResult rung = Bench.run(
                            Bench.endpoints(https(right.port(), ours, "")),
                            EngineOptions.withThreads(1),
                            Bench.addresses("127.0.0.1", "127.0.0.2"))
                    .rungs()
                    .getFirst();
            assertThat(Bench.kinds(rung)).containsExactly("RESET");
            assertThat(rung.succeeded()).isPositive();
        }
    }

    @Test
    void aFileWithoutCertificatesIsSaidAtOnce() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.pem"));
        for (Path file : List.of(empty, folder.resolve("absent.pem"))) {
            assertThatThrownBy(() -> Bench.run(https(1, file.toString(), "")))
                    .isInstanceOf(UnreadableDocumentException.class)
                    .hasMessageContaining("no certificates in " + file);
        }
    }

    private static void assertUnreachable(LoadProgram program, String why) {
        assertThatThrownBy(() -> Bench.run(program))
                .isInstanceOf(TargetUnreachableException.class)
                .hasMessageContaining(why);
    }

    private static LoadProgram https(int port, String caFile, String serverName) {
        LoadProgram plain = program(port, users(0, USERS), 20_000);
        return with(
                plain,
                new Target("127.0.0.1", port, Routing.SERVICE, new Protocol.Https(caFile, serverName)),
                plain.request());
    }

    private static LoadProgram withBody(LoadProgram program, String body) {
        return with(program, program.target(), new HttpRequest("POST", "/orders", List.of(), body, 200));
    }

    private static LoadProgram with(LoadProgram program, Target target, HttpRequest request) {
        return new LoadProgram(
                target,
                request,
                program.ladder(),
                program.warmupSeconds(),
                program.stepSeconds(),
                program.requestTimeoutMilliseconds(),
                program.objective(),
                program.generators(),
                program.seed());
    }
}
