package dev.coffeeshop.operator.analysis;

import static dev.coffeeshop.operator.analysis.Load.fail;
import static dev.coffeeshop.operator.analysis.Load.pass;
import static dev.coffeeshop.operator.analysis.Verdicts.limit;
import static dev.coffeeshop.operator.analysis.Verdicts.line;
import static dev.coffeeshop.operator.analysis.Verdicts.thrice;
import static dev.coffeeshop.operator.analysis.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.RungResult.Miss;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.BreakingPoint;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.BreakingPoint.How;
import dev.coffeeshop.operator.api.v1alpha1.CellStatus.LimitingFactor.Factor;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Axis;
import dev.coffeeshop.operator.api.v1alpha1.ScalingStatus.Judgement;
import dev.coffeeshop.operator.api.v1alpha1.UpOrOutStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Confidence;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Performance;
import dev.coffeeshop.operator.api.v1alpha1.VerdictStatus.Problem;
import dev.coffeeshop.operator.design.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shops whose limits are known, as they would be measured: what is said of them has to be the truth. */
class ScenarioVerdictsTest {

    /** One order at a time, 2 ms of CPU and 18 ms of waiting: 47 a second whatever the CPU. */
    @Test
    void aFastMachineServesOneCustomerPerfectlyAndMoreCpuDoesNotHelp() {
        Findings findings =
                findings(Specs.users(), thrice(new Cell(200, 1), 21, 47, 47), thrice(new Cell(800, 1), 20, 47.5, 12));

        assertThat(verdict(findings))
                .extracting(
                        VerdictStatus::performance,
                        VerdictStatus::scalability,
                        VerdictStatus::problem,
                        VerdictStatus::confidence)
                .containsExactly(Performance.Fast, Judgement.DoesNotScale, Problem.Scalability, Confidence.Interval95);
        assertThat(limit(findings, new Cell(800, 1)).factor()).isEqualTo(Factor.Concurrency);
        assertThat(verdict(findings).headline())
                .isEqualTo("Fast for one customer (median 20 ms), but not scalable: 1 replica of 800m serves only 1.01"
                        + " times what 1 of 200m serves (47.5 against 47 requests/s), because requests wait inside the"
                        + " replica while CPU is left.");
    }

    /** Two at a time, 2 ms of CPU and 60 ms of waiting. */
    @Test
    void averageMachinesAreSlowAndTogetherHandleTheCrowd() {
        Findings findings = findings(
                Specs.users(),
                thrice(new Cell(200, 1), 62, 31, 31),
                thrice(new Cell(200, 2), 62, 62, 31),
                thrice(new Cell(200, 4), 62, 125, 31));

        assertThat(verdict(findings))
                .extracting(VerdictStatus::performance, VerdictStatus::scalability, VerdictStatus::problem)
                .containsExactly(Performance.Slow, Judgement.Scales, Problem.Performance);
        assertThat(limit(findings, new Cell(200, 4)).factor()).isEqualTo(Factor.Concurrency);
        assertThat(verdict(findings).headline())
                .isEqualTo(
                        "Slow for one customer (median 62 ms against a bound of 50 ms), but scalable: 4 replicas serve"
                                + " 4.03 times what 1 serves at 200m (125 against 31 requests/s).");
    }

    /** Two at a time, 5 ms of CPU and 25 ms of waiting; 100 a second are asked for. */
    @Test
    void aTicketSiteIsHelpedBrieflyByAFasterServerAndReallyByMore() {
        List<Cell> single = List.of(new Cell(200, 1), new Cell(400, 1), new Cell(800, 1));
        Findings findings = findings(
                Specs.demanding(Mode.Users, 100),
                thrice(single.get(0), 30, 36, 90),
                thrice(single.get(1), 30, 62, 78),
                thrice(single.get(2), 30, 64, 40),
                thrice(new Cell(200, 2), 30, 72, 90),
                thrice(new Cell(200, 4), 30, 144, 90),
                thrice(new Cell(400, 2), 30, 124, 78));

        assertThat(line(findings, Axis.Up, "1").judgement()).isEqualTo(Judgement.DoesNotScale);
        assertThat(line(findings, Axis.Out, "200m").judgement()).isEqualTo(Judgement.Scales);
        assertThat(verdict(findings))
                .extracting(VerdictStatus::performance, VerdictStatus::scalability, VerdictStatus::problem)
                .containsExactly(Performance.Fast, Judgement.Scales, Problem.None);
        assertThat(single)
                .extracting(cell -> Verdicts.cell(findings, cell).capacity())
                .allSatisfy(capacity -> assertThat(Double.parseDouble(Objects.requireNonNull(capacity.upper())))
                        .isLessThan(100));
        assertThat(Objects.requireNonNull(findings.recommendation()).replicas()).isGreaterThan(1);
        assertThat(limit(findings, new Cell(200, 4)).factor()).isEqualTo(Factor.CpuLimit);
        assertThat(limit(findings, new Cell(800, 1)).factor()).isEqualTo(Factor.Concurrency);
    }

    /** Ten at a time, 50 ms each; every waiting order holds memory. */
    @Test
    void fiftyMillisecondsForTenUsersAndACrashAtAThousand() {
        Cell cell = new Cell(400, 1);
        List<TrialMeasurement> trials = IntStream.rangeClosed(1, 3)
                .mapToObj(repetition ->
                        Load.trial(cell, repetition, 49.5, pass(10, 190), pass(100, 195), fail(1_000, Miss.ERRORS)))
                .map(trial -> Load.crashing(Load.cpu(trial, 49, 3.0), Load.exit(306, "OOMKilled")))
                .toList();
        Findings findings = findings(Specs.users(), trials);

        assertThat(verdict(findings))
                .extracting(VerdictStatus::performance, VerdictStatus::scalability, VerdictStatus::problem)
                .containsExactly(Performance.Fast, Judgement.NotJudged, Problem.Scalability);
        assertThat(Verdicts.cell(findings, cell).breakingPoint())
                .isEqualTo(new BreakingPoint("1000", How.Crashed, "OOMKilled"));
        assertThat(limit(findings, cell).evidence()).isEqualTo("OOMKilled at 1,000 users in 3 of 3 runs");
        assertThat(limit(findings, cell).factor()).isEqualTo(Factor.Memory);
        assertThat(verdict(findings).headline())
                .isEqualTo("Fast for one customer (median 49.5 ms), but it breaks at 1,000 users: OOMKilled.");
    }

    /** One order at a time, 4 ms of CPU and 12 ms of waiting. */
    @Test
    void whereOneOrderIsServedAtATimeSeveralMachinesServeMore() {
        Findings findings = findings(
                Specs.users(),
                thrice(new Cell(800, 1), 16, 60, 30),
                thrice(new Cell(200, 1), 19, 45, 90),
                thrice(new Cell(200, 4), 19, 180, 90));

        assertThat(verdict(findings))
                .extracting(
                        VerdictStatus::performance,
                        VerdictStatus::scalability,
                        VerdictStatus::problem,
                        VerdictStatus::upOrOut)
                .containsExactly(Performance.Fast, Judgement.Scales, Problem.None, UpOrOutStatus.Judgement.Out);
        assertThat(limit(findings, new Cell(800, 1)).factor()).isEqualTo(Factor.Concurrency);
        assertThat(verdict(findings).headline())
                .isEqualTo(
                        "Fast for one customer (median 16 ms), and scalable: 4 replicas serve 4 times what 1 serves at"
                                + " 200m (180 against 45 requests/s); for the same CPU 200m-x4 serves 3 times what 800m-x1"
                                + " serves, so grow out.");
    }

    /** 5 ms of CPU, and each peer adds 40 %. */
    @Test
    void machinesThatCostEachOtherWork() {
        Findings findings = findings(
                Specs.users(),
                thrice(new Cell(800, 1), 6, 150, 94),
                thrice(new Cell(200, 1), 9, 38, 95),
                thrice(new Cell(200, 4), 14, 68, 93.5));

        assertThat(verdict(findings).upOrOut()).isEqualTo(UpOrOutStatus.Judgement.Up);
        assertThat(limit(findings, new Cell(200, 4)).factor()).isEqualTo(Factor.Coordination);
        assertThat(limit(findings, new Cell(800, 1)).factor()).isEqualTo(Factor.CpuLimit);
        assertThat(verdict(findings).headline())
                .isEqualTo(
                        "Fast for one customer (median 6 ms), but not scalable: 4 replicas serve only 1.79 times what"
                                + " 1 serves at 200m (68 against 38 requests/s), because replicas cost each other CPU; for the same"
                                + " CPU 200m-x4 serves only 0.453 times what 800m-x1 serves, so grow up.");
    }

    /** 2 ms of CPU, and every order waits for the one till: 100 a second whatever the replicas. */
    @Test
    void oneTillForAllMachines() {
        Findings findings = findings(
                Specs.users(),
                thrice(new Cell(200, 1), 18, 91, 91),
                thrice(new Cell(200, 2), 18, 98, 50),
                thrice(new Cell(200, 4), 18, 100, 26));

        assertThat(line(findings, Axis.Out, "200m").judgement()).isEqualTo(Judgement.DoesNotScale);
        assertThat(verdict(findings))
                .extracting(VerdictStatus::performance, VerdictStatus::problem)
                .containsExactly(Performance.Fast, Problem.Scalability);
        assertThat(limit(findings, new Cell(200, 4)).factor()).isEqualTo(Factor.SharedComponent);
        assertThat(verdict(findings).headline())
                .isEqualTo(
                        "Fast for one customer (median 18 ms), but not scalable: 4 replicas serve only 1.1 times what"
                                + " 1 serves at 200m (100 against 91 requests/s), because requests wait for one shared"
                                + " component.");
    }

    @SafeVarargs
    private static Findings findings(CoffeeShopExperimentSpec spec, List<TrialMeasurement>... cells) {
        List<TrialMeasurement> trials = new ArrayList<>();
        for (List<TrialMeasurement> cell : cells) {
            trials.addAll(cell);
        }
        return Verdicts.findings(spec, trials);
    }
}
