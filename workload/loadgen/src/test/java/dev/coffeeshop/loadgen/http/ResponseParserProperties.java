package dev.coffeeshop.loadgen.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ResponseParserProperties {

    record Case(String bytes, String expected) {}

    private static final List<Case> CASES = List.of(
            new Case("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", "200 reusable"),
            new Case("HTTP/1.1 200\r\ncontent-length:0\r\n\r\n", "200 reusable"),
            new Case("HTTP/1.1 204 No Content\r\n\r\n", "204 reusable"),
            new Case("HTTP/1.1 304 Not Modified\r\nContent-Length: 10\r\n\r\n", "304 reusable"),
            new Case("HTTP/1.1 503 Busy\nContent-Length: 2\n\nno", "503 reusable"),
            new Case("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx", "200 reusable"),
            new Case(
                    "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                    "200 reusable"),
            new Case("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", "200 reusable"),
            new Case(
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\nContent-Length: 9\r\n\r\n"
                            .concat("A;name=value\r\n0123456789\r\n1 \r\nx\r\n")
                            .concat("000\r\nTrailer: yes\r\nOther: no\r\n\r\n"),
                    "200 reusable"),
            new Case("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok", "200 spent"),
            new Case("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", "200 spent"),
            new Case("HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 2\r\n\r\nok", "200 reusable"),
            new Case("HTTP/2 200\r\n\r\n", "malformed"),
            new Case("SSH-2.0-OpenSSH_9.2\r\n", "malformed"),
            new Case("HTTP/1.1 2x0 OK\r\n\r\n", "malformed"),
            new Case("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n", "malformed"),
            new Case("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n", "malformed"),
            new Case("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok", "200 reusable"),
            new Case("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n", "malformed"),
            new Case("HTTP/1.1 101 Switching Protocols\r\n\r\n", "malformed"),
            new Case("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "malformed"),
            new Case("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nxy\r\n", "malformed"),
            new Case("HTTP/1.1 200 OK\r\nX: " + "y".repeat(20_000) + "\r\n\r\n", "malformed"),
            new Case("HTTP/1.1 200 OK\r\nX: " + "y".repeat(9_000) + "\r\nContent-Length: 0\r\n\r\n", "200 reusable"),
            new Case("HTTP/1.1 200 OK\r\n\r\nno end in sight", ""));

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.of(CASES);
    }

    /** However the bytes are cut, the outcome is the same. */
    @Property(tries = 500)
    void anyPiecesGiveTheSameAnswer(@ForAll("cases") Case one, @ForAll long cuts) {
        Heard heard = new Heard();
        ResponseParser parser = new ResponseParser(heard, false);
        Random random = new Random(cuts);
        byte[] bytes = one.bytes().getBytes(StandardCharsets.ISO_8859_1);
        int most = random.nextBoolean() ? 3 : 2_000;
        for (int from = 0; from < bytes.length && heard.what.isEmpty(); ) {
            int length = Math.min(bytes.length - from, 1 + random.nextInt(most));
            parser.parse(Unpooled.wrappedBuffer(bytes, from, length));
            from += length;
        }
        assertThat(heard.what).isEqualTo(one.expected().isEmpty() ? List.of() : List.of(one.expected()));
    }

    /** A head like the one before is not read again, which nobody must notice. */
    @Property(tries = 300)
    void repeatedAnswersAreAllTheSame(@ForAll("cases") Case one, @ForAll("cases") Case other, @ForAll long cuts) {
        Assume.that(one.expected().endsWith("reusable") && other.expected().endsWith("reusable"));
        Heard heard = new Heard();
        ResponseParser parser = new ResponseParser(heard, false);
        Random random = new Random(cuts);
        List<Case> answers = List.of(one, one, other, one, one);
        for (Case answer : answers) {
            byte[] bytes = answer.bytes().getBytes(StandardCharsets.ISO_8859_1);
            int cut = random.nextBoolean() ? bytes.length : random.nextInt(bytes.length);
            parser.parse(Unpooled.wrappedBuffer(bytes, 0, cut));
            parser.parse(Unpooled.wrappedBuffer(bytes, cut, bytes.length - cut));
        }
        assertThat(heard.what).isEqualTo(answers.stream().map(Case::expected).toList());
    }

    @Example
    void aConnectionCarriesManyAnswers() {
        Heard heard = new Heard();
        ResponseParser parser = new ResponseParser(heard, false);
        CASES.stream()
                .filter(one -> one.expected().endsWith("reusable"))
                .forEach(one -> parser.parse(Unpooled.copiedBuffer(one.bytes(), StandardCharsets.ISO_8859_1)));
        assertThat(heard.what).hasSizeGreaterThan(8).allMatch(one -> one.endsWith("reusable"));
    }

    @Example
    void theEndOfTheConnectionMayBeTheEndOfTheAnswer() {
        Heard heard = new Heard();
        ResponseParser parser = new ResponseParser(heard, false);
        parser.parse(Unpooled.copiedBuffer("HTTP/1.1 200 OK\r\n\r\nbody", StandardCharsets.ISO_8859_1));
        assertThat(heard.what).isEmpty();
        assertThat(parser.endOfStream()).isTrue();
        assertThat(heard.what).containsExactly("200 spent");
    }

    @Example
    void anAnswerCutShortIsNone() {
        Heard heard = new Heard();
        ResponseParser parser = new ResponseParser(heard, false);
        parser.parse(
                Unpooled.copiedBuffer("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nbo", StandardCharsets.ISO_8859_1));
        assertThat(parser.endOfStream()).isFalse();
        assertThat(heard.what).isEmpty();
    }

    @Example
    void bytesBeyondAnAnswerSpoilTheConnection() {
        Heard heard = new Heard();
        new ResponseParser(heard, false)
                .parse(Unpooled.copiedBuffer(
                        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nxyz", StandardCharsets.ISO_8859_1));
        assertThat(heard.what).containsExactly("200 spent");
    }

    @Example
    void aHeadRequestHasNoBody() {
        Heard heard = new Heard();
        new ResponseParser(heard, true)
                .parse(Unpooled.copiedBuffer(
                        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", StandardCharsets.ISO_8859_1));
        assertThat(heard.what).containsExactly("200 reusable");
    }

    private static final class Heard implements ResponseListener {

        private final List<String> what = new ArrayList<>();

        @Override
        public void answered(int status, boolean reusable) {
            what.add(status + (reusable ? " reusable" : " spent"));
        }

        @Override
        public void malformed() {
            what.add("malformed");
        }
    }
}
