package dev.coffeeshop.measurement.judging;

import dev.coffeeshop.measurement.Invalidity;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a rung may not be counted, because it shows the generator, its node or chance, and not the workload. An
 * overloaded workload is valid: that is the finding. What is not known trips no rule.
 *
 * <p>No rule can be spared: a throttled generator may look idle and have a perfect median, and one whose loop is
 * saturated may have no lag.
 */
public record ValidityRules(
        LagRule lag, SaturationRule saturation, DisturbanceRule disturbance, SteadinessRule steadiness) {

    public static ValidityRules standard() {
        return new ValidityRules(
                LagRule.standard(), SaturationRule.standard(), DisturbanceRule.standard(), SteadinessRule.standard());
    }

    /** Each with the figure that tripped the rule and what is allowed; empty for a rung that counts. */
    public List<Invalidity> violations(JudgedRung rung) {
        return Stream.of(
                        lag.violations(rung),
                        saturation.violations(rung),
                        disturbance.violations(rung, lag),
                        ScheduleRule.violations(rung),
                        ConnectionRule.violations(rung),
                        steadiness.violations(rung))
                .flatMap(found -> found)
                .toList();
    }
}
