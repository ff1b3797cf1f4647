package dev.coffeeshop.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a load program may ask for, so that every run is bounded. */
public final class ProgramLimits {

    public static final int MAX_RUNGS = 16;
    public static final int MAX_USERS = 10_000;
    public static final double MIN_REQUESTS_PER_SECOND = 0.1;
    public static final double MAX_REQUESTS_PER_SECOND = 200_000;
    public static final double MIN_TOLERANCE_PERCENT = 1;
    public static final double MAX_TOLERANCE_PERCENT = 50;
    public static final int MAX_PODS = 32;
    public static final int MAX_STEP_SECONDS = 600;
    /** Beyond it latency histograms end. */
    public static final int MAX_TIMEOUT_MILLISECONDS = 60_000;

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");
    private static final Pattern FIELD_VALUE = Pattern.compile("[\\t\\x20-\\x7e]*");

    private ProgramLimits() {}

    /** @throws UnreadableDocumentException naming every value out of its limits */
    public static LoadProgram checked(LoadProgram program) {
        List<String> violations = violations(program);
        if (violations.isEmpty()) {
            return program;
        }
        throw new UnreadableDocumentException(String.join("; ", violations));
    }

    /** One sentence per value that is out of its limits. */
    public static List<String> violations(LoadProgram program) {
        List<String> found = new ArrayList<>();
        target(program.target(), found);
        request(program.request(), found);
        ladder(program.ladder(), found);
        within("warmupSeconds", program.warmupSeconds(), 0, MAX_STEP_SECONDS, found);
        within("stepSeconds", program.stepSeconds(), 1, MAX_STEP_SECONDS, found);
        within("requestTimeoutMilliseconds", program.requestTimeoutMilliseconds(), 1, MAX_TIMEOUT_MILLISECONDS, found);
        objective(program.objective(), found);
        within("pods", program.generators().pods(), 1, MAX_PODS, found);
        return List.copyOf(found);
    }

    private static void target(Target target, List<String> found) {
        matches("target host", target.host(), VISIBLE, found);
        within("target port", target.port(), 1, 65_535, found);
    }

    private static void request(HttpRequest request, List<String> found) {
        matches("method", request.method(), TOKEN, found);
        matches("path", request.path(), VISIBLE, found);
        if (!request.path().startsWith("/")) {
            found.add("path must start with /");
        }
        for (HttpRequest.Header header : request.headers()) {
            matches("header name", header.name(), TOKEN, found);
            matches("value of header " + header.name(), header.value(), FIELD_VALUE, found);
        }
        within("expectedStatus", request.expectedStatus(), 200, 599, found);
    }

    private static void ladder(Ladder ladder, List<String> found) {
        switch (ladder) {
            case Ladder.Users users -> {
                within("number of rungs", users.counts().size(), 1, MAX_RUNGS, found);
                users.counts().forEach(count -> within("users", count, 1, MAX_USERS, found));
                within("thinkTimeMilliseconds", users.thinkTimeMilliseconds(), 0, MAX_TIMEOUT_MILLISECONDS, found);
            }
            case Ladder.Rate rate -> {
                within("number of rungs", rate.requestsPerSecond().size(), 1, MAX_RUNGS, found);
                rate.requestsPerSecond().forEach(perSecond -> rate("requestsPerSecond", perSecond, found));
            }
            case Ladder.Capacity capacity -> {
                rate("maxRequestsPerSecond", capacity.maxRequestsPerSecond(), found);
                within(
                        "tolerancePercent",
                        capacity.tolerancePercent(),
                        MIN_TOLERANCE_PERCENT,
                        MAX_TOLERANCE_PERCENT,
                        found);
            }
        }
    }

    private static void rate(String name, double perSecond, List<String> found) {
        within(name, perSecond, MIN_REQUESTS_PER_SECOND, MAX_REQUESTS_PER_SECOND, found);
    }

    private static void objective(Objective objective, List<String> found) {
        within("maxFailedPercent", objective.maxFailedPercent(), 0, 100, found);
        for (LatencyBound bound : List.of(objective.oneRequest(), objective.underLoad())) {
            within("maxMilliseconds", bound.maxMilliseconds(), 1, MAX_TIMEOUT_MILLISECONDS, found);
        }
    }

    private static void within(String name, double value, double least, double most, List<String> found) {
        if (!(least <= value && value <= most)) {
            found.add("%s must lie from %s to %s, not %s".formatted(name, plain(least), plain(most), plain(value)));
        }
    }

    private static void matches(String name, String value, Pattern pattern, List<String> found) {
        if (!pattern.matcher(value).matches()) {
            found.add(name + " is empty or has a character that HTTP does not allow there");
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
