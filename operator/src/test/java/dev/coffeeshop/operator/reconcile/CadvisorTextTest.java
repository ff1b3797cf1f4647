package dev.coffeeshop.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.record.Evidence.CounterSample;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CadvisorTextTest {

    private static final String TEXT = """
            # HELP container_cpu_usage_seconds_total Cumulative cpu time consumed in seconds.
            # TYPE container_cpu_usage_seconds_total counter
            container_cpu_usage_seconds_total{container="",cpu="total",id="/kubepods/pod1",image="",name="",namespace="team",pod="shop-a"} 99 1700000009000
            container_cpu_usage_seconds_total{container="workload",cpu="total",id="/kubepods/pod1/old",image="shop \\"1\\", new",name="old",namespace="team",pod="shop-a"} 7.5 1700000001000
            container_cpu_usage_seconds_total{container="workload",cpu="total",id="/kubepods/pod1/new",image="shop",name="new",namespace="team",pod="shop-a"} 1.25 1700000005123
            container_cpu_usage_seconds_total{container="workload",cpu="total",id="/x",image="shop",name="x",namespace="other",pod="shop-a"} 3 1700000005123
            container_cpu_usage_seconds_total{container="workload",cpu="total",id="/y",image="shop",name="y",namespace="team",pod="shop-b"} 2.5e+01 1700000005000
            container_cpu_cfs_periods_total{container="workload",id="/kubepods/pod1/new",image="shop",name="new",namespace="team",pod="shop-a"} 120 1700000005123
            container_cpu_cfs_throttled_periods_total{container="workload",id="/kubepods/pod1/new",image="shop",name="new",namespace="team",pod="shop-a"} 30 1700000005123
            container_memory_working_set_bytes{container="workload",id="/kubepods/pod1/new",image="shop",name="new",namespace="team",pod="shop-a"} 5.0331648e+07 1700000005123
            machine_cpu_cores{boot_id="b"} 2
            """;

    @Test
    void readsTheMeasuredContainerWithTheTimeOfItsCounters() {
        assertThat(CadvisorText.parse(TEXT, "team", "workload"))
                .containsExactlyInAnyOrder(
                        new CounterSample(
                                Instant.ofEpochMilli(1_700_000_005_123L), "shop-a", 1.25, 120L, 30L, 50_331_648L),
                        new CounterSample(Instant.ofEpochMilli(1_700_000_005_000L), "shop-b", 25, null, null, null));
    }

    @Test
    void knowsNothingOfAContainerThatIsNotThere() {
        assertThat(CadvisorText.parse(TEXT, "team", "api")).isEmpty();
        assertThat(CadvisorText.parse("", "team", "workload")).isEmpty();
    }
}
