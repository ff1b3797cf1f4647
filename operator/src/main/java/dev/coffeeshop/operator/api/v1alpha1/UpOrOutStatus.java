package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Two cells of equal total CPU: few large replicas against many small ones. */
public record UpOrOutStatus(
        @JsonPropertyDescription("CPU of all replicas together, the same in both cells.")
        Quantity totalCpu,

        @JsonPropertyDescription("Cell with fewer, larger replicas, such as 800m-x1.")
        String up,

        @JsonPropertyDescription("Cell with more, smaller replicas, such as 200m-x4.")
        String out,

        @JsonPropertyDescription("Capacity of the latter over that of the former; per cost with a cost block.")
        @Nullable
        CellStatus.Estimate ratio,

        @JsonPropertyDescription(
                "Out: more replicas serve more, by more than a tenth. Up: they serve less, by more than a tenth. Same:"
                        + " neither. Undetermined: the interval holds both. NotJudged: see the reason.")
        Judgement judgement,

        @JsonPropertyDescription("Why it was not judged, or what besides chance left it undetermined.") @Nullable
        String reason) {

    public enum Judgement {
        Out,
        Up,
        Same,
        Undetermined,
        NotJudged
    }
}
