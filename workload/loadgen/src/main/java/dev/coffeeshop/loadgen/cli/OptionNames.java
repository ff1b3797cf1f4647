package dev.coffeeshop.loadgen.cli;

import java.util.List;

/** Says of a load program's field by which option it was set. */
final class OptionNames {

    private record Name(String field, String option) {}

    /** Of two that begin alike, the longer one first. */
    private static final List<Name> NAMES = List.of(
            new Name("target host", "--url: host"),
            new Name("target port", "--url: port"),
            new Name("path", "--url: path"),
            new Name("method", "--method"),
            new Name("header name", "--header: name"),
            new Name("value of header", "--header: value of"),
            new Name("expectedStatus", "--expect-status"),
            new Name("users", "--users"),
            new Name("thinkTimeMilliseconds", "--think-ms"),
            new Name("requestsPerSecond", "--rate"),
            new Name("maxRequestsPerSecond", "--max-rate"),
            new Name("tolerancePercent", "--tolerance"),
            new Name("warmupSeconds", "--warmup-seconds"),
            new Name("stepSeconds", "--step-seconds"),
            new Name("requestTimeoutMilliseconds", "--timeout-ms"),
            new Name("maxFailedPercent", "--objective: percentage of errors"),
            new Name("maxMilliseconds", "--objective: milliseconds"));

    private OptionNames() {}

    /**
     * @param violation a sentence that begins with the name of a field
     * @param mode the option whose list of rungs it is
     */
    static String inWords(String violation, String mode) {
        if (violation.startsWith("number of rungs")) {
            return mode + ": " + violation;
        }
        return NAMES.stream()
                .filter(name -> violation.startsWith(name.field() + " "))
                .findFirst()
                .map(name -> name.option() + violation.substring(name.field().length()))
                .orElse(violation);
    }
}
