package dev.coffeeshop.operator.analysis;

import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.ScalingLawStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingLawStatus.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Capacity over replicas, min(b, γN ÷ (1 + α(N − 1) + βN(N − 1))), which is each of the laws when the coefficients that
 * it has not are left out (Gunther 2007).
 */
record LawCurve(double perReplica, double contention, double coherency, double bound) {

    /** Empty when no law was fitted or a coefficient is unknown. */
    static Optional<LawCurve> of(ScalingLawStatus law) {
        return Optional.ofNullable(law.kind()).map(kind -> of(kind, law)).filter(LawCurve::isKnown);
    }

    double perSecond(int replicas) {
        double others = replicas - 1;
        double served = perReplica * replicas / (1 + contention * others + coherency * replicas * others);
        return Math.min(bound, served);
    }

    private static LawCurve of(Kind kind, ScalingLawStatus law) {
        double perReplica = value(law.perReplica());
        return switch (kind) {
            case Linear -> new LawCurve(perReplica, 0, 0, Double.POSITIVE_INFINITY);
            case Amdahl -> new LawCurve(perReplica, value(law.contention()), 0, Double.POSITIVE_INFINITY);
            case UniversalScalability ->
                new LawCurve(perReplica, value(law.contention()), value(law.coherency()), Double.POSITIVE_INFINITY);
            case Bottleneck -> new LawCurve(perReplica, 0, 0, value(law.bound()));
        };
    }

    private boolean isKnown() {
        return Double.isFinite(perSecond(1));
    }

    private static double value(@Nullable Estimate coefficient) {
        return coefficient == null ? Double.NaN : Double.parseDouble(coefficient.value());
    }
}
