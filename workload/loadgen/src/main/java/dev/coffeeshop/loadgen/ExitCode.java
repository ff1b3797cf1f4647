package dev.coffeeshop.loadgen;

/** How the process ends. */
public final class ExitCode {

    /** Measured; from the command line also: and every level has a rung that may be counted. */
    public static final int OK = 0;

    /** A fault of the generator itself. */
    public static final int FAULT = 1;

    /** The program or the arguments make no sense. */
    public static final int BAD_PROGRAM = 2;

    /** Measured, but some level has no rung that may be counted; only from the command line. */
    public static final int INVALID = 3;

    /** Nobody listens at the target. */
    public static final int UNREACHABLE = 4;

    /** By a signal; what was measured until then has been written. 128 and SIGINT's number, as shells have it. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
