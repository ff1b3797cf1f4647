package dev.coffeeshop.operator.status;

/** The three values that a condition may have. */
enum ConditionValue {
    True,
    False,
    Unknown;

    static ConditionValue of(boolean holds) {
        return holds ? True : False;
    }
}
