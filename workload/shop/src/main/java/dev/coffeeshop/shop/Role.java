package dev.coffeeshop.shop;

import java.util.Locale;

/** What one process of the shop's image serves. */
enum Role {
    SHOP("/orders", "orders"),

    /** The component that every replica of a shop shares; it never is one of the replicas. */
    TILL("/payments", "payments");

    private final String path;
    private final String noun;

    Role(String path, String noun) {
        this.path = path;
        this.noun = noun;
    }

    String path() {
        return path;
    }

    /** Where the names of this role's meters begin. */
    String meterPrefix() {
        return label() + "." + noun;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
