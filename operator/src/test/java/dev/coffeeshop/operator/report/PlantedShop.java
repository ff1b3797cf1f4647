package dev.coffeeshop.operator.report;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.design.Cell;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A coffee shop whose capacity follows from its settings: machines that each work on one order at a time, CPU, waiting,
 * words with its peers, a till that all share, and memory for so many that wait.
 */
public record PlantedShop(
        int machines,
        double cpuMilliseconds,
        double waitMilliseconds,
        double peerPercent,
        double tillPerSecond,
        int crowd) {

    private static final double MILLISECONDS = 1e3;
    private static final double NO_TILL = 1e9;
    private static final int ANY_CROWD = Integer.MAX_VALUE;

    /** As the sample has set it. */
    public static PlantedShop of(CoffeeShopExperimentSpec spec) {
        Map<String, String> settings =
                spec.workload().env().stream().collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
        return new PlantedShop(
                Integer.parseInt(settings.getOrDefault("MACHINES", "8")),
                Double.parseDouble(settings.getOrDefault("BREW_CPU_MILLISECONDS", "5")),
                Double.parseDouble(settings.getOrDefault("BREW_WAIT_MILLISECONDS", "0")),
                Double.parseDouble(settings.getOrDefault("PEER_CPU_PERCENT", "0")),
                settings.containsKey("TILL_URL") ? 97 : NO_TILL,
                settings.containsKey("ORDER_MEMORY_KIBIBYTES") ? 500 : ANY_CROWD);
    }

    double capacity(Cell cell) {
        double byMachines = machines * MILLISECONDS / (cpu(cell) + waitMilliseconds);
        double byCpu = cell.cpuMillicores() / cpu(cell);
        return Math.min(cell.replicas() * Math.min(byMachines, byCpu), tillPerSecond);
    }

    /** Of one order, in milliseconds. */
    double cpu(Cell cell) {
        return cpuMilliseconds * (1 + peerPercent / 100 * (cell.replicas() - 1));
    }

    /** Of one order when nobody else is there. */
    double aloneMilliseconds(Cell cell) {
        return cpu(cell) + waitMilliseconds + (tillPerSecond < NO_TILL ? 10 : 0);
    }
}
