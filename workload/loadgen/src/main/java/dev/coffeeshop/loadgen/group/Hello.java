package dev.coffeeshop.loadgen.group;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How a follower introduces itself.
 *
 * @param pod its index
 * @param token digest of the program, which only those know who are to run it
 */
record Hello(int pod, String token) {

    static Hello of(int pod, String programText) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(programText.getBytes(StandardCharsets.UTF_8));
            return new Hello(pod, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the same time however much of the token is right. */
    boolean knows(Hello other) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), other.token.getBytes(StandardCharsets.UTF_8));
    }
}
