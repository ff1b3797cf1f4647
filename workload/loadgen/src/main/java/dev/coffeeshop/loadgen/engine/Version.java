package dev.coffeeshop.loadgen.engine;

import java.util.Objects;

/** The version that the build wrote into the jar. */
public final class Version {

    private Version() {}

    /** {@code unreleased} when run from classes. */
    public static String current() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "unreleased");
    }
}
