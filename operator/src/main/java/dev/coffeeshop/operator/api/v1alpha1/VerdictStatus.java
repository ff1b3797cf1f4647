package dev.coffeeshop.operator.api.v1alpha1;

/**
 * The answer.
 *
 * @param headline the whole of it in one English sentence
 * @param summary performance and scalability in two words, for the column
 */
public record VerdictStatus(
        Performance performance,
        ScalingStatus.Judgement scalability,
        Confidence confidence,
        String headline,
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
