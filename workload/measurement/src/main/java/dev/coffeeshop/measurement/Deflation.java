package dev.coffeeshop.measurement;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Deflate with a preset dictionary of the words that every result contains, so that even the first occurrence costs
 * next to nothing. The zlib wrapper's checksums tell a damaged message, or one with another dictionary, from a whole
 * one.
 */
final class Deflation {

    private static final int CHUNK = 8_192;
    private static final int MAX_INFLATED = 1 << 20;
    private static final byte[] DICTIONARY = String.join(
                    "",
                    "GENERATOR_SATURATED event loop busy %, allowed %\"]",
                    "GENERATOR_THROTTLED\",\"NOT_STEADY\",\"GENERATOR_LATE\",\"lag p99  us, allowed  us\"]",
                    "\"OVERLOADED\",[\"REJECTED\",[\"ERRORS\",[\"LATENCY\",[null,null,null,[]]",
                    ",{\"REFUSED\":,\"RESET\":,\"TIMEOUT\":,\"TOO_MANY_REQUESTS\":,\"UNAVAILABLE\":,\"OTHER_STATUS\":",
                    ",\"WRONG_BODY\":,\"PENDING\":},{},000Z\",\"2026-",
                    "{\"generatorVersion\":\"0.1.0\",\"start\":\"2026-01-01T00:00:00.000Z\",\"end\":\"2026-01-01T",
                    "\",\"warmupRequests\":300,\"baseline\":{\"start\":\"2026-01-01T00:00:00.000Z\",\"end\":\"",
                    "\",\"response\":[50,\"failed\":0,\"objectiveMicroseconds\":,\"medianOnly\":false},\"rungs\":[[")
            .getBytes(StandardCharsets.US_ASCII);

    private Deflation() {}

    static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** @throws DataFormatException when the bytes are not whole */
    static byte[] inflate(byte[] bytes) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                out.write(chunk, 0, step(inflater, chunk));
                if (out.size() > MAX_INFLATED) {
                    throw new DataFormatException("longer than any result");
                }
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }

    private static int step(Inflater inflater, byte[] chunk) throws DataFormatException {
        int length = inflater.inflate(chunk);
        if (length == 0 && inflater.needsDictionary()) {
            setDictionary(inflater);
        } else if (length == 0 && inflater.needsInput()) {
            throw new DataFormatException("cut off");
        }
        return length;
    }

    private static void setDictionary(Inflater inflater) throws DataFormatException {
        try {
            inflater.setDictionary(DICTIONARY);
        } catch (IllegalArgumentException e) {
            throw new DataFormatException("another dictionary");
        }
    }
}
