package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** The answer. */
public record VerdictStatus(
        @JsonPropertyDescription("Fast or Slow against oneRequest, at the largest CPU limit with the fewest replicas.")
        Performance performance,

        @JsonPropertyDescription("Whether more replicas help at the largest CPU limit; with one number of replicas,"
                + " whether more CPU does.")
        ScalingStatus.Judgement scalability,

        @JsonPropertyDescription(
                "SingleRun: decided on values, without intervals. Interval95: decided on 95 % intervals"
                        + " over repetitions.")
        Confidence confidence,

        @JsonPropertyDescription("The whole answer in one sentence.")
        String headline,

        @JsonPropertyDescription("Performance and scalability in two words.")
        String summary) {

    public enum Performance {
        Fast,
        Slow,
        Undetermined,
        NotJudged
    }

    public enum Confidence {
        /** One repetition: decided on the values, without intervals. */
        SingleRun,
        /** Decided on 95 % intervals over repetitions. */
        Interval95
    }
}
