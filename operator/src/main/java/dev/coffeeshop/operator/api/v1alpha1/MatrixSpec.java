package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells: every CPU limit with every replica count. */
@ValidationRule(
        value = "self.cpuLimits.all(c, " + MatrixSpec.WHOLE_MILLICORES
                + " && quantity(string(c)).compareTo(quantity('10m')) >= 0"
                + " && quantity(string(c)).compareTo(quantity('256')) <= 0)",
        fieldPath = ".cpuLimits",
        message = "every CPU limit is an amount of cores in whole millicores, from 10m to 256, such as 200m or 2")
@ValidationRule(
        value = "!self.cpuLimits.all(c, isQuantity(string(c))) || self.cpuLimits.all(c, self.cpuLimits.exists_one(d,"
                + " quantity(string(c)).compareTo(quantity(string(d))) == 0))",
        fieldPath = ".cpuLimits",
        message = "a CPU limit is listed twice (200m and 0.2 are the same): remove one")
@ValidationRule(
        value = "self.replicas.all(r, self.replicas.exists_one(s, s == r))",
        fieldPath = ".replicas",
        message = "a number of replicas is listed twice: remove one")
@ValidationRule(
        value = "self.cpuLimits.size() * self.replicas.size() <= 100",
        message = "the matrix has more than 100 cells (CPU limits x replicas): shorten cpuLimits or replicas")
@ValidationRule(
        value = "!has(self.maxTotalCpu) || (isQuantity(string(self.maxTotalCpu))"
                + " && quantity(string(self.maxTotalCpu)).compareTo(quantity('0')) > 0)",
        fieldPath = ".maxTotalCpu",
        message = "maxTotalCpu is an amount of cores greater than zero, such as 800m or 2")
@ValidationRule(
        value = "!has(self.maxTotalCpu) || !isQuantity(string(self.maxTotalCpu))"
                + " || !self.cpuLimits.all(c, isQuantity(string(c)))"
                + " || self.cpuLimits.exists(c, self.replicas.exists(r, quantity(string(c)).asApproximateFloat()"
                + " * double(r) <= quantity(string(self.maxTotalCpu)).asApproximateFloat() + 0.0001))",
        fieldPath = ".maxTotalCpu",
        message = "maxTotalCpu is less than the smallest cell needs (CPU limit x replicas), so that nothing is left to"
                + " measure: raise it, or list smaller cells")
public record MatrixSpec(
        @Required
        @JsonPropertyDescription(
                "CPU of one replica, as request and limit, in whole millicores, such as 200m or 2; no value twice.")
        @Size(min = 1, max = 20)
        List<Quantity> cpuLimits,

        @Required @JsonPropertyDescription("Numbers of replicas; no value twice.") @Size(min = 1, max = 20)
        List<@Min(1) @Max(100) Integer> replicas,

        @JsonPropertyDescription(
                "Leaves out the cells whose CPU limit times replicas is greater. Everything is measured when not set.")
        @Nullable
        Quantity maxTotalCpu) {

    static final String WHOLE_MILLICORES =
            "isQuantity(string(c)) && string(c).matches('^([0-9]+m|[0-9]+([.][0-9]{1,3})?)$')";

    public MatrixSpec {
        cpuLimits = List.copyOf(cpuLimits);
        replicas = List.copyOf(replicas);
    }
}
