package dev.coffeeshop.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffeeshop.bench.tool.Window;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KernelFilesTest {

    @Test
    void addsUserAndSystemTime() {
        String stat =
                "31152 (a) b (c)) R 31141 31141 21838 0 -1 4194304 114 0 0 0 250 50 120 30 20 0 1 0 91537 3133440\n";

        assertThat(ProcessTimes.parse(stat)).isEqualTo(new ProcessTimes(3.0, 1.5));
    }

    @Test
    void refusesWhatIsNoSuchLine() {
        assertThatThrownBy(() -> ProcessTimes.parse("cpu 1 2 3")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MachineTimes.parse("cpu0 1 2 3")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsOthersFromOwnAndStolenTime() {
        MachineTimes before = MachineTimes.parse("cpu  100 0 100 1000 0 0 0 0 0 0\ncpu0 1 2 3 4 5 6 7 8 9 10\n");
        MachineTimes after = MachineTimes.parse("cpu  400 100 200 1200 100 50 50 100 0 0\ncpu0 1 2 3 4 5 6 7 8 9 10\n");

        Disturbance disturbance = Disturbance.between(before, after, 4);

        assertThat(disturbance).isEqualTo(new Disturbance(20, 10));
    }

    @Test
    void readsListsAndRangesOfCores() {
        assertThat(Cores.parse("Cpus_allowed:\tff\nCpus_allowed_list:\t0,2-4,7\n"))
                .containsExactly(0, 2, 3, 4, 7);
    }

    @Test
    void givesGeneratorAndServerACoreEachWhereThereAreTwo() {
        var two = new Cores(List.of(4, 6), true);
        var one = new Cores(List.of(4), true);
        var command = List.of("wrk");

        assertThat(two.forGenerator(command)).containsExactly("taskset", "-c", "4", "wrk");
        assertThat(two.forServer(command)).containsExactly("taskset", "-c", "6", "wrk");
        assertThat(one.forServer(command)).containsExactly("wrk");
    }

    @Test
    void readsWhenAServerWasStopped() {
        assertThat(StopOnce.parse("1795549891.649580 1795549892.150012\n"))
                .contains(new Window(
                        Instant.parse("2026-11-24T19:51:31.649580Z"), Instant.parse("2026-11-24T19:51:32.150012Z")));
        assertThat(StopOnce.parse(" 1795549892.150012\n")).isEmpty();
    }
}
