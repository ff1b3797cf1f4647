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
                    "[\"CONNECTION_LIMITED\",\"at the cap of connections  % in time, from the send on  %, needed 95 %\"]",
                    "[\"FOLLOWER_LATE\",\"[\"FOLLOWER_LOST\",\"[\"SCHEDULE_MISSED\",\" requests of the schedule never sent",
                    "[\"GENERATOR_PAUSED\",\"paused for  ms, allowed 10 ms when lag p99 is above 500 us, as here: ",
                    "[\"NOISY_NODE\",\" % of the node's CPU time went to others, allowed 5 %\"]",
                    "[\"GENERATOR_THROTTLED\",\"held back in  % of the periods of its CPU limit, allowed 1 %\"]",
                    "[\"NOT_STEADY\",\" answers in the first half,  in the second, allowed difference ",
                    "[\"GENERATOR_SATURATED\",\"event loop busy  % of a second, allowed 80 %\"]",
                    "[\"GENERATOR_LATE\",\"lag p99  us, allowed 500 us\"]",
                    "\"capacity\":{\"kind\":\"LOWER_BOUND\",\"NONE\",\"MEASURED\",\"requestsPerSecond\":,\"lower\":,\"upper\":",
                    ",\"converged\":false,true},\"calibrations\":[]}",
                    "\"OVERLOADED\",[\"REJECTED\",[\"ERRORS\",[\"LATENCY\",[null,null,null,null,null,null,[]],[\"CLOSED\",[\"OPEN\",",
                    "{\"generatorVersion\":\"0.1.0\",\"start\":17,\"end\":17",
                    ",\"warmupRequests\":300,\"baseline\":{\"start\":17,\"end\":17",
                    ",\"response\":[50,\"failed\":0,\"objectiveMicroseconds\":,\"medianOnly\":false},\"rungs\":[[")
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
