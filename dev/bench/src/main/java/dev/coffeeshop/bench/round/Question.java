package dev.coffeeshop.bench.round;

/** What is asked of a tool. */
public enum Question {
    MAXIMUM("closed loop, maximum"),
    HALF("half the maximum, paced"),
    STALL("server stopped once"),
    STALL_WIDE("server stopped once, many connections"),
    PROBE("probe for the highest valid rate"),
    RATE_HELD("highest valid rate, held"),
    USERS_HELD("many users, held");

    private final String label;

    Question(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean stops() {
        return this == STALL || this == STALL_WIDE;
    }
}
