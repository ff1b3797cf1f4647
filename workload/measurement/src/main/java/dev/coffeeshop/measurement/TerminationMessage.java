package dev.coffeeshop.measurement;

/**
 * What a load pod leaves behind: at most {@value #MAX_BYTES} bytes, which the kubelet copies into the pod's status. No
 * access to logs, no network path and no token is needed to read it, and it outlives both pod and reader.
 */
public sealed interface TerminationMessage {

    /** The kubelet cuts off what is beyond. */
    int MAX_BYTES = 4_096;

    /** The program was run to its end. */
    record Measured(LoadResult result) implements TerminationMessage {}

    /** The generator could not run the program and says why. */
    record Failed(String message) implements TerminationMessage {}

    /** Not a message of the generator: empty, damaged, cut off, or of another version. */
    record Unreadable(String why) implements TerminationMessage {}

    /** The text to leave behind. Diagnosis is dropped where there is no room, never what a verdict needs. */
    static String write(LoadResult result) {
        return ResultCodec.encode(result);
    }

    static String writeFailure(String message) {
        return ResultCodec.encodeFailure(message);
    }

    /** Never throws: a message that cannot be understood is a finding about the trial. */
    static TerminationMessage read(String text) {
        return ResultCodec.decode(text);
    }
}
