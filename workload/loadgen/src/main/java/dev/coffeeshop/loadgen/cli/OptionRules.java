package dev.coffeeshop.loadgen.cli;

import dev.coffeeshop.measurement.Calibration;
import dev.coffeeshop.measurement.ThinkDistribution;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which options make sense together. */
final class OptionRules {

    private static final List<String> MODES = List.of("--users", "--rate", "--capacity");

    /** An option that only some modes know. */
    private record Belongs(String option, List<String> modes) {}

    private static final List<Belongs> BELONGINGS = List.of(
            new Belongs("--think-ms", List.of("--users")),
            new Belongs("--think-distribution", List.of("--users")),
            new Belongs("--arrival", List.of("--rate", "--capacity")),
            new Belongs("--max-rate", List.of("--capacity")),
            new Belongs("--tolerance", List.of("--capacity")));

    private final Options options;
    private final Predicate<String> given;

    /** @param given whether an option was typed */
    OptionRules(Options options, Predicate<String> given) {
        this.options = options;
        this.given = given;
    }

    void check() throws BadArgumentException {
        String mode = mode();
        for (Belongs one : BELONGINGS) {
            if (given.test(one.option()) && !one.modes().contains(mode)) {
                throw new BadArgumentException(
                        "%s goes with %s, not with %s".formatted(one.option(), String.join(" or ", one.modes()), mode));
            }
        }
        if (mode.equals("--capacity") && !given.test("--max-rate")) {
            throw new BadArgumentException("--capacity needs --max-rate, the greatest rate that may be offered");
        }
        if (options.thinkDistribution == ThinkDistribution.EXPONENTIAL && options.thinkMilliseconds == 0) {
            throw new BadArgumentException("--think-distribution exponential needs a --think-ms above 0");
        }
        checkThatItIsKept();
    }

    private String mode() throws BadArgumentException {
        List<String> modes = MODES.stream().filter(given).toList();
        if (modes.size() == 1) {
            return modes.getFirst();
        }
        String choice = "give one of --users, --rate and --capacity";
        throw new BadArgumentException(
                modes.isEmpty() ? choice : String.join(" and ", modes) + " do not go together: " + choice);
    }

    /** A rate that the generator would not keep would only be refused later. */
    private void checkThatItIsKept() throws BadArgumentException {
        if (options.provenRate.isEmpty()) {
            return;
        }
        double proven = options.provenRate.get();
        if (!(proven > 0) || Double.isInfinite(proven)) {
            throw new BadArgumentException("--proven-rate must be above 0");
        }
        double usable = new Calibration("", proven).usableRequestsPerSecond();
        Optional<Double> tooHigh =
                options.rates.stream().filter(rate -> rate > usable).findFirst();
        if (tooHigh.isPresent()) {
            throw new BadArgumentException("--rate %s is above %.0f, which is %.0f %% of --proven-rate"
                    .formatted(plain(tooHigh.get()), usable, 100 * Calibration.USABLE_SHARE));
        }
    }

    private static String plain(double value) {
        return new BigDecimal(value).stripTrailingZeros().toPlainString();
    }
}
