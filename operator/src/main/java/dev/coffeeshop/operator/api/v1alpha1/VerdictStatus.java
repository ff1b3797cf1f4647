package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;

/** The answer. */
public record VerdictStatus(
        @JsonPropertyDescription("Fast or Slow against oneRequest, at the largest CPU limit with the fewest replicas.")
        Performance performance,

        @JsonPropertyDescription("Whether more replicas help at the largest CPU limit; with one number of replicas,"
                + " whether more CPU does.")
        ScalingStatus.Judgement scalability,

        @JsonPropertyDescription("What exactly is the problem. None: fast, and it grows. Performance: slow for one."
                + " Scalability: breaks when more people show up. Both. Undetermined: too little is known.")
        Problem problem,

        @JsonPropertyDescription("At equal CPU, more replicas (Out), more CPU for each (Up), or no matter (Same), from"
                + " the pair with the most CPU and then the widest difference in replicas.")
        UpOrOutStatus.Judgement upOrOut,

        @JsonPropertyDescription(
                "SingleRun: decided on values, without intervals. Interval95: decided on 95 % intervals"
                        + " over repetitions.")
        Confidence confidence,

        @JsonPropertyDescription("The whole answer in one sentence.")
        String headline,

        @JsonPropertyDescription("Performance and scalability in two words.")
        String summary,

        @JsonPropertyDescription("The figures that led to each part of the answer.")
        List<Because> because) {

    public VerdictStatus {
        because = because == null ? List.of() : List.copyOf(because);
    }

    public enum Performance {
        Fast,
        Slow,
        Undetermined,
        NotJudged
    }

    public enum Problem {
        None,
        Performance,
        Scalability,
        Both,
        Undetermined
    }

    public enum Confidence {
        /** One repetition: decided on the values, without intervals. */
        SingleRun,
        /** Decided on 95 % intervals over repetitions. */
        Interval95
    }

    /** One part of the answer with its ground. */
    public record Because(
            @JsonPropertyDescription("Which part: Performance, Scalability, Problem or UpOrOut.")
            Part part,

            @JsonPropertyDescription("What was judged, as the part itself says.")
            String judgement,

            @JsonPropertyDescription("The figures that led to it, in words.")
            String figures) {

        public enum Part {
            Performance,
            Scalability,
            Problem,
            UpOrOut
        }
    }
}
