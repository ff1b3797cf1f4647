package dev.coffeeshop.measurement.metrics;

import static dev.coffeeshop.measurement.metrics.MetricSource.LOAD_GENERATOR;
import static dev.coffeeshop.measurement.metrics.MetricSource.OPERATOR;
import static dev.coffeeshop.measurement.metrics.MetricType.COUNTER;
import static dev.coffeeshop.measurement.metrics.MetricType.GAUGE;
import static dev.coffeeshop.measurement.metrics.MetricType.HISTOGRAM;
import static dev.coffeeshop.measurement.metrics.MetricType.INFO;

import java.util.List;

/** Every metric of the project's own: its name, type, unit, labels and meaning. */
public enum Metric {
    EXPERIMENTS(
            OPERATOR,
            "coffeeshop_experiments",
            GAUGE,
            "experiments",
            Scope.NAMESPACE.with("state"),
            "Experiments by `state`: `Queued`, `Running`, `Suspended`, `Succeeded`, `Failed`. One that has just been"
                    + " applied counts as `Queued`."),
    EXPERIMENT_TRIALS(
            OPERATOR,
            "coffeeshop_experiment_trials",
            GAUGE,
            "trials",
            Scope.EXPERIMENT.with("state"),
            "Planned trials by `state`: `remaining`, `succeeded`, `failed`, `invalid`. Their sum is the plan."),
    TRIALS(
            OPERATOR,
            "coffeeshop_trials_total",
            COUNTER,
            "trials",
            Scope.EXPERIMENT.with("outcome", "reason"),
            "Ended attempts at trials, repeated ones included, by `outcome` (`Succeeded`, `Failed`, `Invalid`) and"
                    + " `reason`, which is empty for those that succeeded."),
    TRIAL_PHASE_DURATION(
            OPERATOR,
            "coffeeshop_trial_phase_duration_seconds",
            HISTOGRAM,
            "seconds",
            Scope.NONE.with("phase"),
            "How long the parts of measured trials took, by `phase`: `deploy` until the load generator runs, `warm-up`"
                    + " with its calibration until the first measured request, `measure` until the last, `tear-down`"
                    + " until all objects are gone, to the second. Beside it `…_max` is the longest of late."),
    TRIAL_ACTIVE(
            OPERATOR,
            "coffeeshop_trial_active",
            GAUGE,
            "always 1",
            Scope.CELL.with("repetition", "phase"),
            "The trial that is under way; `phase` is that of `status.currentTrial`: `Deploying`, `Measuring`, `Ended`,"
                    + " `TearingDown`. Absent while none is."),
    WORKLOAD_CPU(
            OPERATOR,
            "coffeeshop_workload_cpu_seconds_total",
            COUNTER,
            "seconds",
            Scope.CELL.with(),
            "CPU that the pods of the running trial have used since the operator first saw their counters. Absent"
                    + " without access to the kubelets' metrics."),
    WORKLOAD_CPU_PERIODS(
            OPERATOR,
            "coffeeshop_workload_cpu_periods_total",
            COUNTER,
            "periods",
            Scope.CELL.with(),
            "Enforcement periods of the CPU limit that have passed for them."),
    WORKLOAD_CPU_THROTTLED_PERIODS(
            OPERATOR,
            "coffeeshop_workload_cpu_throttled_periods_total",
            COUNTER,
            "periods",
            Scope.CELL.with(),
            "Of these, the ones in which the limit held a pod back."),
    CAPACITY(
            OPERATOR,
            "coffeeshop_capacity_requests_per_second",
            GAUGE,
            "requests per second",
            Scope.CELL.with("bound"),
            "The greatest load at which `underLoad` holds. `bound` is `estimate`, or `lower` and `upper` for the ends of"
                    + " the 95 % interval, which a single repetition does not have."),
    EFFICIENCY(
            OPERATOR,
            "coffeeshop_efficiency_ratio",
            GAUGE,
            "ratio",
            Scope.CELL.with("axis", "bound"),
            "Capacity ÷ the ideal one, of the last cell of each line: along `axis` `Out` from the fewest replicas at the"
                    + " same CPU limit, along `Up` from the least CPU limit with as many replicas. 1 is ideal."),
    COST(
            OPERATOR,
            "coffeeshop_cost_per_million_requests",
            GAUGE,
            "currency units",
            Scope.CELL.with("currency", "bound"),
            "Price of a million good requests at the capacity. Absent without a cost block."),
    CPU_USED(
            OPERATOR,
            "coffeeshop_cell_cpu_used_ratio",
            GAUGE,
            "ratio",
            Scope.CELL.with("bound"),
            "CPU that the pods used at and above the capacity ÷ their limits."),
    CPU_THROTTLED(
            OPERATOR,
            "coffeeshop_cell_throttled_ratio",
            GAUGE,
            "ratio",
            Scope.CELL.with("bound"),
            "Share of the CPU limit's enforcement periods in which the pods were held back, at and above the capacity."),
    CELL(
            OPERATOR,
            "coffeeshop_cell_info",
            INFO,
            "always 1",
            Scope.CELL.with("capacity", "limiting_factor", "breaks"),
            "What kind of figure the capacity is (`Measured`, `LowerBound`: the true one is greater, `NoCapacity`), what"
                    + " limits the cell, and how it breaks above the capacity; empty while unknown."),
    VERDICT(
            OPERATOR,
            "coffeeshop_experiment_verdict_info",
            INFO,
            "always 1",
            Scope.EXPERIMENT.with("performance", "scalability", "problem", "up_or_out", "reliable"),
            "The verdict's judgements, as in `status.verdict`, and the status of the condition `Reliable`. Absent before"
                    + " the experiment has succeeded."),

    LOAD_OFFERED(
            LOAD_GENERATOR,
            "coffeeshop_load_offered_requests_per_second",
            GAUGE,
            "requests per second",
            Scope.CELL.with(),
            "Intended rate of this generator; absent unless an open rung is running."),
    LOAD_USERS(
            LOAD_GENERATOR,
            "coffeeshop_load_users",
            GAUGE,
            "users",
            Scope.CELL.with(),
            "Users of this generator, its share on average; absent unless a closed rung is running."),
    LOAD_PHASE(
            LOAD_GENERATOR,
            "coffeeshop_load_phase_info",
            INFO,
            "always 1",
            Scope.CELL.with("phase", "rung"),
            "Where the load program is: its `phase` (`calibration`, `warm-up`, `baseline`, `rung`, `recovery`, `done`)"
                    + " and the number of the `rung`, 0 before the first."),
    LOAD_IN_FLIGHT(
            LOAD_GENERATOR,
            "coffeeshop_load_in_flight_requests",
            GAUGE,
            "requests",
            Scope.CELL.with(),
            "Requests that are due and neither answered nor failed, whether sent or waiting for a connection."),
    LOAD_REQUESTS(
            LOAD_GENERATOR,
            "coffeeshop_load_requests_total",
            COUNTER,
            "requests",
            Scope.CELL.with("outcome"),
            "Requests that have ended, in all phases, by `outcome`: `success`, `refused`, `reset`, `tls`, `timeout`,"
                    + " `too_many_requests` (429), `unavailable` (503), `other_status`, `wrong_body` (not HTTP),"
                    + " `pending` (given up at the end of a part, sent or not)."),
    LOAD_REQUEST_DURATION(
            LOAD_GENERATOR,
            "coffeeshop_load_request_duration_seconds",
            HISTOGRAM,
            "seconds",
            Scope.CELL.with(),
            "From the intended start of a request to its right answer; 20 buckets from 0.5 ms to 10 s."),
    LOAD_SERVICE_DURATION(
            LOAD_GENERATOR,
            "coffeeshop_load_service_duration_seconds",
            HISTOGRAM,
            "seconds",
            Scope.CELL.with(),
            "From the actual send of a request to its right answer; the same buckets."),
    LOAD_SCHEDULE_LAG(
            LOAD_GENERATOR,
            "coffeeshop_load_schedule_lag_seconds",
            HISTOGRAM,
            "seconds",
            Scope.CELL.with(),
            "The generator's own lateness: from the intended start of a request to the moment the generator turned to"
                    + " it; 20 buckets from 10 µs to 1 s.");

    private final MetricSource source;
    private final String fullName;
    private final MetricType type;
    private final String unit;
    /** Cannot be changed, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> labels;

    private final String meaning;

    Metric(MetricSource source, String fullName, MetricType type, String unit, List<String> labels, String meaning) {
        this.source = source;
        this.fullName = fullName;
        this.type = type;
        this.unit = unit;
        this.labels = labels;
        this.meaning = meaning;
    }

    public MetricSource source() {
        return source;
    }

    /** As it stands in a query, such as {@code coffeeshop_load_requests_total}; of a histogram without {@code _bucket}. */
    public String fullName() {
        return fullName;
    }

    /** The full name without the suffix of its type. */
    public String family() {
        return fullName.substring(0, fullName.length() - type.suffix().length());
    }

    public MetricType type() {
        return type;
    }

    /** In words. */
    public String unit() {
        return unit;
    }

    /** All of them, those that say what a sample is about first; a histogram's {@code le} is not among them. */
    public List<String> labels() {
        return labels;
    }

    /** In Markdown. */
    public String meaning() {
        return meaning;
    }

    /** The meaning as plain text, for the {@code HELP} line. */
    public String help() {
        return meaning.replace("`", "");
    }
}
