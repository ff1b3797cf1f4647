package dev.coffeeshop.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Routing;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.fixture.Experiments;
import org.junit.jupiter.api.Test;

class TrialNameTest {

    @Test
    void followsFromUidAndTrialAlone() {
        var trial = new Trial(new Cell(400, 2), 1, 1);

        assertThat(TrialName.of(Experiments.ofImage(Routing.Endpoints), trial))
                .isEqualTo("cse-0f1e2d3c4b-400m-x2-r1-a1");
    }

    @Test
    void theLongestOneLeavesRoomForPodNames() {
        var experiment = Experiments.ofImage(Routing.Endpoints);
        var trial = new Trial(new Cell(1_000_000, 1_000), 20, 21);

        assertThat(TrialName.of(experiment, trial)).hasSizeLessThanOrEqualTo(52);
        assertThat(TrialName.ofLoad(experiment, trial) + "-31")
                .as("hostname of the last of 32 load pods")
                .hasSizeLessThanOrEqualTo(63)
                .matches("[a-z]([a-z0-9-]*[a-z0-9])?");
        assertThat(TrialName.ofVirtualService(experiment, trial)).hasSizeLessThanOrEqualTo(63);
    }
}
