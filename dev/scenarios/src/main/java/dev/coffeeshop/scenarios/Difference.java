package dev.coffeeshop.scenarios;

/** What was found in place of what was expected. */
record Difference(String where, String expected, String found) {

    String inWords() {
        return "%s: expected %s, found %s".formatted(where, expected, found);
    }
}
