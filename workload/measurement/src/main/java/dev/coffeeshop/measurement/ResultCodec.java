package dev.coffeeshop.measurement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;

/**
 * Version prefix, then base64 of deflated JSON. A new field, kind of failure or the like goes to the end of its record
 * or enumeration, or the version changes.
 */
final class ResultCodec {

    private static final String VERSION = "2";
    private static final String PREFIX = VERSION + ":";
    private static final String FAILURE = "error: ";

    private static final JsonMapper MAPPER = WireForms.mapper();

    private ResultCodec() {}

    static String encode(LoadResult result) {
        return Detail.levels(result).stream()
                .map(level -> PREFIX + compressed(level))
                .filter(message -> message.length() <= TerminationMessage.MAX_BYTES)
                .findFirst()
                .orElseGet(() -> encodeFailure(
                        "a result of " + result.rungs().size() + " rungs does not fit the termination message"));
    }

    static String encodeFailure(String message) {
        byte[] bytes = (FAILURE + message).getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, TerminationMessage.MAX_BYTES);
        while (length < bytes.length && (bytes[length] & 0xC0) == 0x80) {
            length--;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    static TerminationMessage decode(String text) {
        String message = text.strip();
        if (message.startsWith(FAILURE)) {
            return new TerminationMessage.Failed(message.substring(FAILURE.length()));
        }
        if (message.startsWith(PREFIX)) {
            return measured(message.substring(PREFIX.length()));
        }
        return new TerminationMessage.Unreadable(whyForeign(message));
    }

    private static TerminationMessage measured(String payload) {
        try {
            LoadResult result =
                    MAPPER.readValue(Deflation.inflate(Base64.getDecoder().decode(payload)), LoadResult.class);
            return new TerminationMessage.Measured(result);
        } catch (IllegalArgumentException e) {
            return new TerminationMessage.Unreadable("not base64: damaged or cut off");
        } catch (IOException e) {
            return new TerminationMessage.Unreadable("not a load result");
        } catch (DataFormatException e) {
            return new TerminationMessage.Unreadable("cannot be inflated: damaged or cut off");
        }
    }

    private static String whyForeign(String message) {
        if (message.isEmpty()) {
            return "empty";
        }
        int colon = message.indexOf(':');
        boolean versioned = colon > 0 && message.substring(0, colon).chars().allMatch(Character::isDigit);
        return versioned
                ? "version %s, but only version %s is known".formatted(message.substring(0, colon), VERSION)
                : "not written by the load generator";
    }

    private static String compressed(LoadResult result) {
        try {
            byte[] bytes = Deflation.deflate(MAPPER.writeValueAsBytes(result));
            return Base64.getEncoder().withoutPadding().encodeToString(bytes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
