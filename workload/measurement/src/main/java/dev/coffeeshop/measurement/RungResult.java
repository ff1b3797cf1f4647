package dev.coffeeshop.measurement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one rung of load showed.
 *
 * @param model whether the load waited for answers
 * @param level users in a closed rung, requests per second in an open one
 * @param start when its load began, with the ramp of closed users, which is not measured
 * @param end when the last answer was in or had been given up; a restart between start and end belongs to this rung
 * @param seconds length of the measured window
 * @param arrivals requests whose intended start lies in the window
 * @param succeeded of the arrivals, those answered rightly
 * @param failures of the arrivals, those that failed, by kind
 * @param good of the arrivals, those answered rightly within the bound of {@code underLoad}
 * @param completedPerSecond right answers per second that came in the window
 * @param objectiveMicroseconds the percentile that {@code underLoad} names, failures counted as later than every bound;
 *     absent when that many failed
 * @param response right answers, from the intended start
 * @param service right answers, from the actual send; diagnosis only, absent when a message had no room for it
 * @param lag the generator's own lateness, of every send; diagnosis only, absent when a message had no room for it
 * @param connectionWait from the moment at which a request could have been sent to a free connection, of every send that
 *     had to wait; part of the response; diagnosis only, absent when a message had no room for it
 * @param generator how the generator fared; diagnosis only, absent when a message had no room for it
 * @param missed why the rung failed; absent when it passed
 * @param invalid reasons for which the rung may not be counted at all
 */
public record RungResult(
        LoadModel model,
        double level,
        Instant start,
        Instant end,
        double seconds,
        long arrivals,
        long succeeded,
        Map<FailureKind, Long> failures,
        long good,
        double completedPerSecond,
        @Nullable Long objectiveMicroseconds,
        LatencySummary response,
        @Nullable LatencySummary service,
        @Nullable LatencySummary lag,
        @Nullable LatencySummary connectionWait,
        @Nullable GeneratorEvidence generator,
        @Nullable Miss missed,
        List<Invalidity> invalid) {

    /** Which part of the objective did not hold, the worst first. */
    public enum Miss {
        ERRORS,
        REJECTED,
        LATENCY,
        /** The offered load was not delivered: the backlog grew. */
        OVERLOADED
    }

    public RungResult {
        failures = Map.copyOf(failures);
        invalid = List.copyOf(invalid);
    }

    public boolean passed() {
        return missed == null;
    }

    public boolean valid() {
        return invalid.isEmpty();
    }

    public long failed() {
        return failures.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Share of the arrivals that failed, in percent. */
    public double failedPercent() {
        return arrivals == 0 ? 0 : 100.0 * failed() / arrivals;
    }

    /** Right answers within the bound of {@code underLoad}, per second. */
    public double goodPerSecond() {
        return good / seconds;
    }

    /** The same figures of another time. */
    public RungResult at(Instant newStart, Instant newEnd) {
        return copy(newStart, newEnd, response, service, lag, connectionWait, generator, invalid);
    }

    public RungResult withResponse(LatencySummary summary) {
        return copy(start, end, summary, service, lag, connectionWait, generator, invalid);
    }

    public RungResult withService(@Nullable LatencySummary summary) {
        return copy(start, end, response, summary, lag, connectionWait, generator, invalid);
    }

    public RungResult withLag(@Nullable LatencySummary summary) {
        return copy(start, end, response, service, summary, connectionWait, generator, invalid);
    }

    public RungResult withConnectionWait(@Nullable LatencySummary summary) {
        return copy(start, end, response, service, lag, summary, generator, invalid);
    }

    public RungResult withGenerator(@Nullable GeneratorEvidence evidence) {
        return copy(start, end, response, service, lag, connectionWait, evidence, invalid);
    }

    public RungResult withInvalid(List<Invalidity> reasons) {
        return copy(start, end, response, service, lag, connectionWait, generator, reasons);
    }

    /** Without the figures of which no verdict is made. */
    public RungResult withoutDiagnosis() {
        return copy(start, end, response, null, null, null, null, invalid);
    }

    /** Of a rung that may not be counted only what was tried, when and why it does not count; the rest is 0. */
    RungResult withoutMeasurements() {
        return new RungResult(
                model,
                level,
                start,
                end,
                seconds,
                0,
                0,
                Map.of(),
                0,
                0,
                null,
                LatencySummary.NONE,
                null,
                null,
                null,
                null,
                missed,
                invalid);
    }

    private RungResult copy(
            Instant newStart,
            Instant newEnd,
            LatencySummary newResponse,
            @Nullable LatencySummary newService,
            @Nullable LatencySummary newLag,
            @Nullable LatencySummary newConnectionWait,
            @Nullable GeneratorEvidence newGenerator,
            List<Invalidity> newInvalid) {
        return new RungResult(
                model,
                level,
                newStart,
                newEnd,
                seconds,
                arrivals,
                succeeded,
                failures,
                good,
                completedPerSecond,
                objectiveMicroseconds,
                newResponse,
                newService,
                newLag,
                newConnectionWait,
                newGenerator,
                missed,
                newInvalid);
    }
}
