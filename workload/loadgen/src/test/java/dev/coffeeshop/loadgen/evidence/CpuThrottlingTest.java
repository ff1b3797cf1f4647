package dev.coffeeshop.loadgen.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpuThrottlingTest {

    private static final String POD = "/kubepods.slice/pod7";
    private static final String CONTAINER = POD + "/cri-1.scope";

    @TempDir
    Path root;

    @Test
    void aContainerSeesItsOwnGroupAtTheTop() {
        FixtureTree tree = new FixtureTree(root)
                .cgroup("0::/\n", FixtureTree.MOUNTED_V2.formatted("/"))
                .periods("sys/fs/cgroup", 100, 7);
        CpuThrottling throttling = new CpuThrottling(root);
        tree.periods("sys/fs/cgroup", 200, 10);
        assertThat(throttling.percent()).hasValue(3);
        throttling.restart();
        assertThat(throttling.percent()).hasValue(0);
    }

    @Test
    void aLimitMaySitOnAGroupAbove() {
        String container = "sys/fs/cgroup" + CONTAINER;
        FixtureTree tree = new FixtureTree(root)
                .cgroup("0::" + CONTAINER + "\n", FixtureTree.MOUNTED_V2.formatted("/"))
                .periods(container, 0, 0)
                .periods("sys/fs/cgroup" + POD, 50, 0)
                .file("sys/fs/cgroup/cpu.stat", "usage_usec 9\n");
        CpuThrottling throttling = new CpuThrottling(root);
        tree.periods(container, 10, 1).periods("sys/fs/cgroup" + POD, 60, 4);
        assertThat(throttling.percent()).hasValue(40);
    }

    @Test
    void versionOneTellsInTheControllersOwnTree() {
        String path = "sys/fs/cgroup/cpu,cpuacct/docker/1";
        FixtureTree tree = new FixtureTree(root)
                .cgroup("5:memory:/docker/2\n4:cpu,cpuacct:/docker/1\n", FixtureTree.MOUNTED_V1.formatted("/"))
                .periods(path, 0, 0);
        CpuThrottling throttling = new CpuThrottling(root);
        tree.periods(path, 20, 10);
        assertThat(throttling.percent()).hasValue(50);
    }

    @Test
    void aPathMayBeTheHostsWhileTheMountIsTheContainers() {
        String path = "sys/fs/cgroup/cpu,cpuacct";
        FixtureTree tree = new FixtureTree(root)
                .cgroup("4:cpu,cpuacct:/docker/1\n", FixtureTree.MOUNTED_V1.formatted("/docker/1"))
                .periods(path, 0, 0);
        CpuThrottling throttling = new CpuThrottling(root);
        tree.periods(path, 4, 1);
        assertThat(throttling.percent()).hasValue(25);
    }

    @Test
    void aPathThatIsNotThereMeansTheTop() {
        FixtureTree tree = new FixtureTree(root)
                .cgroup("0::/../elsewhere\n", FixtureTree.MOUNTED_V2.formatted("/"))
                .periods("sys/fs/cgroup", 0, 0)
                .periods("sys/fs/elsewhere", 0, 0);
        CpuThrottling throttling = new CpuThrottling(root);
        tree.periods("sys/fs/cgroup", 10, 2).periods("sys/fs/elsewhere", 10, 9);
        assertThat(throttling.percent()).hasValue(20);
    }

    @Test
    void onAHybridMachineVersionOneHasTheController() {
        String path = "sys/fs/cgroup/cpu,cpuacct";
        FixtureTree tree = new FixtureTree(root)
                .cgroup("2:cpu,cpuacct:/\n0::/\n", FixtureTree.MOUNTED_UNIFIED + FixtureTree.MOUNTED_V1.formatted("/"))
                .periods("sys/fs/cgroup/unified", 0, 0)
                .periods(path, 0, 0);
        CpuThrottling throttling = new CpuThrottling(root);
        tree.periods(path, 10, 3);
        assertThat(throttling.percent()).hasValue(30);
    }

    @Test
    void withoutALimitNothingIsThrottled() {
        new FixtureTree(root)
                .cgroup("0::/\n", FixtureTree.MOUNTED_V2.formatted("/"))
                .file("sys/fs/cgroup/cpu.stat", "usage_usec 5\nuser_usec 5\nsystem_usec 0\n");
        assertThat(new CpuThrottling(root).percent()).hasValue(0);
    }

    @Test
    void whatTheKernelDoesNotTellIsUnknown() {
        assertThat(new CpuThrottling(root).percent()).isEmpty();
        new FixtureTree(root).cgroup("0::/\n", "");
        assertThat(new CpuThrottling(root).percent()).isEmpty();
    }
}
