package dev.coffeeshop.operator.design;

import dev.coffeeshop.measurement.ProgramLimits;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.CostSpec;
import dev.coffeeshop.operator.api.v1alpha1.DemandSpec;
import dev.coffeeshop.operator.api.v1alpha1.DesignSpec;
import dev.coffeeshop.operator.api.v1alpha1.GeneratorSpec;
import dev.coffeeshop.operator.api.v1alpha1.MatrixSpec;
import dev.coffeeshop.operator.api.v1alpha1.TlsSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a spec. The API server refuses most of it at apply; the rest, and whatever was stored before its
 * rules, ends in a condition. Where nothing is wrong, every other class of this package can work with the spec.
 */
public final class SpecProblems {

    private static final int MAX_MILLICORES = 1_000_000;
    private static final int MAX_REPLICAS = 1_000;

    private SpecProblems() {}

    /** All problems in one line, each naming the field and what it needs; empty when the spec can be run. */
    public static Optional<String> in(CoffeeShopExperimentSpec spec) {
        List<String> found = new ArrayList<>();
        matrix(spec.matrix(), found);
        design(spec.design(), found);
        demand(spec.demand(), found);
        load(spec, found);
        tls(spec.load().tls(), found);
        resources(spec.load().generator().resources(), found);
        cost(spec, found);
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", found));
    }

    private static void matrix(MatrixSpec matrix, List<String> found) {
        matrix.cpuLimits().forEach(limit -> cpu("cpuLimits", limit, found));
        if (matrix.maxTotalCpu() != null) {
            cpu("maxTotalCpu", matrix.maxTotalCpu(), found);
        }
        if (matrix.replicas().stream().anyMatch(replicas -> replicas < 1 || replicas > MAX_REPLICAS)) {
            found.add("spec.matrix.replicas must lie from 1 to " + MAX_REPLICAS);
        }
        if (found.isEmpty()) {
            size(matrix, found);
        }
    }

    private static void cpu(String field, Quantity amount, List<String> found) {
        int millicores = millicores(amount);
        if (millicores < 1 || millicores > MAX_MILLICORES) {
            found.add("spec.matrix.%s: %s must be an amount of CPU from 1m to 1000, such as 500m"
                    .formatted(field, amount));
        }
    }

    private static int millicores(Quantity amount) {
        try {
            return CpuAmount.millicores(amount);
        } catch (IllegalArgumentException | ArithmeticException _) {
            return 0;
        }
    }

    private static void size(MatrixSpec matrix, List<String> found) {
        var smallest = ExperimentDesign.allCells(matrix)
                .mapToLong(cell -> (long) cell.cpuMillicores() * cell.replicas())
                .min();
        if (smallest.isEmpty()) {
            found.add("spec.matrix needs at least one CPU limit and one replica count");
        } else if (matrix.maxTotalCpu() != null && millicores(matrix.maxTotalCpu()) < smallest.getAsLong()) {
            found.add("spec.matrix.maxTotalCpu: %s leaves out every cell; the smallest needs %dm"
                    .formatted(matrix.maxTotalCpu(), smallest.getAsLong()));
        }
    }

    private static void design(DesignSpec design, List<String> found) {
        Integer most = design.maxRepetitions();
        if (design.repetitions() < 1) {
            found.add("spec.design.repetitions must be at least 1");
        } else if (most != null && design.repetitions() < DesignSpec.FIRST_LOOK) {
            found.add(
                    "spec.design.repetitions must be at least %d with maxRepetitions".formatted(DesignSpec.FIRST_LOOK));
        } else if (most != null && most < design.repetitions()) {
            found.add("spec.design.maxRepetitions: %d is less than the %d repetitions that it extends"
                    .formatted(most, design.repetitions()));
        }
    }

    private static void demand(@Nullable DemandSpec demand, List<String> found) {
        if (demand != null && demand.requestsPerSecond() < 1) {
            found.add("spec.demand.requestsPerSecond must be at least 1");
        }
    }

    private static void load(CoffeeShopExperimentSpec spec, List<String> found) {
        try {
            ProgramLimits.violations(LoadPrograms.sample(spec, List.of()))
                    .forEach(violation -> found.add("spec.load: " + violation));
        } catch (NumberFormatException _) {
            found.add("spec.objective.underLoad.maxFailedPercent must be a decimal, such as \"0.5\"");
        } catch (IllegalArgumentException e) {
            found.add(String.valueOf(e.getMessage()));
        }
    }

    private static void tls(@Nullable TlsSpec tls, List<String> found) {
        if (tls != null && tls.caSecretRef() != null && tls.caConfigMapRef() != null) {
            found.add("spec.load.tls: caSecretRef and caConfigMapRef exclude each other; remove one of them");
        }
    }

    private static void resources(GeneratorSpec.Resources resources, List<String> found) {
        resources.limits().forEach((name, limit) -> {
            Quantity request = resources.requests().getOrDefault(name, limit);
            if (!isAmount(limit) || !isAmount(request)) {
                found.add("spec.load.generator.resources: %s must be an amount, such as 300m".formatted(name));
            } else if (limit.getNumericalAmount().compareTo(request.getNumericalAmount()) < 0) {
                found.add("spec.load.generator.resources.limits: %s of %s is less than the %s requested"
                        .formatted(limit, name, request));
            }
        });
    }

    private static void cost(CoffeeShopExperimentSpec spec, List<String> found) {
        CostSpec cost = spec.cost();
        if (cost != null && !(isDecimal(cost.cpuHour()) && isDecimal(cost.memoryGibibyteHour()))) {
            found.add("spec.cost: prices must be decimals, such as \"0.035\"");
        }
        if (cost != null
                && spec.workload().image() != null
                && !isAmount(spec.workload().memory())) {
            found.add("spec.workload.memory must be an amount of memory, such as 128Mi");
        }
    }

    private static boolean isDecimal(@Nullable String text) {
        try {
            return text != null && new BigDecimal(text).signum() >= 0;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static boolean isAmount(Quantity amount) {
        try {
            return amount.getNumericalAmount().signum() > 0;
        } catch (IllegalArgumentException | ArithmeticException _) {
            return false;
        }
    }
}
