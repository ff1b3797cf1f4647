package dev.coffeeshop.operator.design;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.RoundingMode;

/** CPU as Kubernetes counts it. */
public final class CpuAmount {

    private CpuAmount() {}

    /**
     * Millicores, a fraction of one rounded up as Kubernetes does.
     *
     * @throws ArithmeticException beyond two million cores
     * @throws IllegalArgumentException when it is not an amount
     */
    public static int millicores(Quantity cpu) {
        return cpu.getNumericalAmount()
                .movePointRight(3)
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }
}
