package dev.coffeeshop.cluster;

import java.util.Locale;

/** What a cluster is for, written on its container so that it can be found again and nothing else be mistaken for it. */
enum Role {
    /** The long-lived one of the demo and of daily work. */
    LOCAL,
    /** One that lives as long as the process that runs the tests. */
    TEST;

    static final String LABEL = "dev.coffeeshop.cluster";
    static final String OWNER_LABEL = "dev.coffeeshop.cluster.owner";

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
