package dev.coffeeshop.operator.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.CapacityEstimate;
import dev.coffeeshop.measurement.Invalidity.Reason;
import dev.coffeeshop.measurement.RungResult;
import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.analysis.TrialMeasurement.CpuSample;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.Estimate;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Routing;
import dev.coffeeshop.operator.api.v1alpha1.ObjectiveSpec.LatencyPercentile;
import dev.coffeeshop.operator.api.v1alpha1.RecommendationStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Judgement;
import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Because;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Problem;
import dev.coffeeshop.operator.design.Cell;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

class ExperimentAnalysisProperties {

    private static final List<Cell> MATRIX =
            List.of(new Cell(200, 1), new Cell(200, 2), new Cell(200, 4), new Cell(400, 1), new Cell(400, 2));

    @Property(tries = 300)
    void whateverWasMeasuredEveryFigureIsAPlainDecimal(
            @ForAll("anything") List<TrialMeasurement> trials, @ForAll Mode mode) {
        Findings findings =
                analyse(Figures.paid(Specs.of(mode, Routing.Endpoints, LatencyPercentile.P50), 100), trials);

        assertThat(estimates(findings)).noneMatch(estimate -> estimate.value().startsWith("-"));
        assertThat(Stream.concat(estimates(findings).stream(), serialFractions(findings).stream()))
                .allSatisfy(estimate -> {
                    BigDecimal value = plain(estimate.value());
                    assertThat(lowerEnd(estimate, value)).isLessThanOrEqualTo(value);
                    assertThat(upperEnd(estimate, value)).isGreaterThanOrEqualTo(value);
                });
        assertThat(words(findings)).noneMatch(text -> text.contains("NaN") || text.contains("Infinity"));
    }

    @Property(tries = 300)
    void aCrashMoreNeverMakesTheProblemLess(
            @ForAll("anything") List<TrialMeasurement> trials, @ForAll @IntRange(min = 0, max = 24) int index) {
        Assume.that(!trials.isEmpty());
        int changed = index % trials.size();
        TrialMeasurement trial = trials.get(changed);
        Optional<RungResult> rung =
                trial.load().rungs().stream().filter(RungResult::valid).reduce((before, after) -> after);
        Assume.that(rung.isPresent());
        List<TrialMeasurement> crashing = new ArrayList<>(trials);
        long second = Duration.between(Load.START, rung.orElseThrow().start()).toSeconds() + 3;
        crashing.set(changed, Load.crashing(trial, Load.exit(second, "Error")));

        Problem before = problem(trials);
        Problem after = problem(crashing);

        assertThat(after)
                .isIn(
                        switch (before) {
                            case None, Scalability -> EnumSet.of(Problem.Scalability);
                            case Performance, Both -> EnumSet.of(Problem.Both);
                            case Undetermined -> EnumSet.of(Problem.Scalability, Problem.Both, Problem.Undetermined);
                        });
    }

    private static Problem problem(List<TrialMeasurement> trials) {
        return Objects.requireNonNull(analyse(Specs.users(), trials).verdict()).problem();
    }

    @Property(tries = 100)
    void theOrderOfTrialsChangesNothing(@ForAll("anything") List<TrialMeasurement> trials, @ForAll Random random) {
        List<TrialMeasurement> shuffled = new ArrayList<>(trials);
        Collections.shuffle(shuffled, random);

        assertThat(analyse(Specs.users(), shuffled)).isEqualTo(analyse(Specs.users(), trials));
    }

    @Property(tries = 100)
    void theSameRequestsInLessTimeAreJudgedTheSame(
            @ForAll("saturated") List<Long> good, @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        assertThat(judgements(analyse(Specs.users(), trials(good, 10 / factor))))
                .isEqualTo(judgements(analyse(Specs.users(), trials(good, 10))));
    }

    @Property(tries = 100)
    void capacityInProportionToCpuScalesOnEveryLine(
            @ForAll @LongRange(min = 100, max = 10_000) long perCell, @ForAll @IntRange(min = 1, max = 4) int runs) {
        List<TrialMeasurement> trials = new ArrayList<>();
        for (Cell cell : MATRIX) {
            for (int run = 1; run <= runs; run++) {
                trials.add(trial(cell, run, perCell * cell.totalMillicores() / 200, 10));
            }
        }

        assertThat(judgements(analyse(Specs.users(), trials))).containsOnly(Judgement.Scales);
    }

    @Provide
    Arbitrary<List<TrialMeasurement>> anything() {
        Arbitrary<List<TrialMeasurement>> trials = Combinators.combine(
                        Arbitraries.of(MATRIX), Arbitraries.integers().between(1, 5), baselines(), rungs())
                .as((cell, repetition, baseline, rungs) -> Load.trial(
                        cell,
                        repetition,
                        baseline < 0 ? null : Load.baseline(baseline == 0 ? null : baseline),
                        rungs.size() % 2 == 0 ? List.of() : List.of(Load.exit(205, "OOMKilled")),
                        rungs.toArray(RungResult[]::new)))
                .flatMap(trial -> Combinators.combine(estimates(), samples())
                        .as((estimate, samples) -> Load.sampled(Load.searched(trial, estimate), samples)))
                .list()
                .uniqueElements(trial -> trial.cell().name() + trial.repetition())
                .ofMaxSize(25);
        return trials;
    }

    /** Negative: no baseline; 0: too many requests failed. */
    private static Arbitrary<Long> baselines() {
        return Arbitraries.longs().between(-1, 60_000_000);
    }

    private static Arbitrary<List<RungResult>> rungs() {
        Arbitrary<RungResult> rung = Combinators.combine(
                        Arbitraries.of(1.0, 4.0, 16.0, 64.0, 100_000.0),
                        Arbitraries.of(0.0, 8.0, 30.0),
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.of(Miss.class).injectNull(0.5),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(ExperimentAnalysisProperties::rung);
        return rung.list().uniqueElements(RungResult::level).ofMaxSize(5);
    }

    private static RungResult rung(
            double level, double seconds, long good, long failed, @Nullable Miss missed, boolean open, boolean late) {
        RungResult rung = Load.rung(level, seconds, good, failed, missed);
        RungResult modelled = open ? Load.open(rung) : rung;
        return late ? Load.invalid(modelled, Reason.GENERATOR_LATE) : modelled;
    }

    private static Arbitrary<CapacityEstimate> estimates() {
        return Combinators.combine(
                        Arbitraries.of(CapacityEstimate.Kind.class),
                        Arbitraries.doubles().between(0.1, 100_000),
                        Arbitraries.doubles().between(0.5, 1),
                        Arbitraries.doubles().between(1, 2),
                        Arbitraries.of(true, false))
                .as((kind, value, down, up, converged) ->
                        new CapacityEstimate(kind, value, value * down, value * up, converged));
    }

    private static Arbitrary<List<CpuSample>> samples() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1_000),
                        Arbitraries.doubles().between(0, 500),
                        Arbitraries.longs().between(0, 5_000).injectNull(0.2))
                .as((second, cpu, periods) -> new CpuSample(Load.second(second), "shop-0", cpu, periods, periods))
                .list()
                .ofMaxSize(40);
    }

    /** Good requests of every cell, twice. */
    @Provide
    Arbitrary<List<Long>> saturated() {
        return Arbitraries.longs().between(500, 50_000).list().ofSize(2 * MATRIX.size());
    }

    private static List<TrialMeasurement> trials(List<Long> good, double seconds) {
        List<TrialMeasurement> trials = new ArrayList<>();
        for (int index = 0; index < good.size(); index++) {
            trials.add(trial(MATRIX.get(index / 2), index % 2 + 1, good.get(index), seconds));
        }
        return trials;
    }

    private static TrialMeasurement trial(Cell cell, int repetition, long good, double seconds) {
        return Load.trial(
                cell, repetition, 6, Load.rung(4, seconds, good, 0, null), Load.rung(16, seconds, good, 0, null));
    }

    private static Findings analyse(CoffeeShopExperimentSpec spec, List<TrialMeasurement> trials) {
        return ExperimentAnalysis.analyse(spec, MATRIX, trials, List.of());
    }

    private static List<Judgement> judgements(Findings findings) {
        return findings.scaling().stream().map(ScalingStatus::judgement).toList();
    }

    private static List<Estimate> estimates(Findings findings) {
        Stream<@Nullable Estimate> cells = findings.cells().stream()
                .flatMap(cell -> Stream.<@Nullable Estimate>of(
                        cell.capacity(),
                        cell.baselineMilliseconds(),
                        cell.latencyAtCapacityMilliseconds(),
                        cell.cpuUsedPercent(),
                        cell.throttledPercent(),
                        cell.cpuMillisecondsPerRequest(),
                        cell.costPerMillionRequests()));
        Stream<@Nullable Estimate> scaling = findings.scaling().stream()
                .flatMap(line -> Stream.<@Nullable Estimate>of(line.speedup(), line.efficiencyPercent()));
        Stream<@Nullable Estimate> upOrOut = findings.upOrOut().stream().<@Nullable Estimate>map(UpOrOutStatus::ratio);
        return Stream.of(cells, scaling, upOrOut)
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The only figures that may be negative. */
    private static List<Estimate> serialFractions(Findings findings) {
        Stream<@Nullable Estimate> fractions =
                findings.scaling().stream().<@Nullable Estimate>map(ScalingStatus::serialFraction);
        return fractions.filter(Objects::nonNull).toList();
    }

    private static List<String> words(Findings findings) {
        VerdictStatus verdict = Objects.requireNonNull(findings.verdict());
        RecommendationStatus recommendation = Objects.requireNonNull(findings.recommendation());
        Stream<@Nullable String> texts = Stream.of(
                        Stream.<@Nullable String>of(recommendation.reason(), recommendation.headroomPercent()),
                        findings.upOrOut().stream().<@Nullable String>map(UpOrOutStatus::reason),
                        Stream.<@Nullable String>of(verdict.headline(), verdict.summary()),
                        findings.cells().stream().<@Nullable String>map(CellStatus::capacityDetail),
                        findings.cells().stream().<@Nullable String>map(CellStatus::failedPercentAtCapacity),
                        findings.scaling().stream().<@Nullable String>map(ScalingStatus::reason),
                        verdict.because().stream().<@Nullable String>map(Because::figures),
                        findings.cells().stream()
                                .flatMap(cell -> Stream.ofNullable(cell.limitingFactor()))
                                .<@Nullable String>map(LimitingFactor::evidence))
                .flatMap(each -> each);
        return texts.filter(Objects::nonNull).toList();
    }

    private static BigDecimal lowerEnd(Estimate estimate, BigDecimal value) {
        String lower = estimate.lower();
        return lower == null ? value : plain(lower);
    }

    private static BigDecimal upperEnd(Estimate estimate, BigDecimal value) {
        String upper = estimate.upper();
        return upper == null ? value : plain(upper);
    }

    private static BigDecimal plain(String decimal) {
        assertThat(decimal).matches("-?[0-9]+(\\.[0-9]+)?");
        return new BigDecimal(decimal);
    }
}
