package dev.coffeeshop.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Routing;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.fixture.Experiments;
import org.junit.jupiter.api.Test;

class ServiceFactoryTest {

    private final Trial trial = new Trial(new Cell(400, 2), 1, 1);

    @Test
    void evenRoutingNeedsOneServiceThatNamesEveryPodReadyOrNot() {
        var experiment = Experiments.ofImage(Routing.Endpoints);

        assertThat(ServiceFactory.services(experiment, trial)).singleElement().satisfies(service -> {
            assertThat(service.getSpec().getClusterIP()).isEqualTo("None");
            assertThat(service.getSpec().getPublishNotReadyAddresses()).isTrue();
            assertThat(service.getSpec().getSelector())
                    .isEqualTo(WorkloadFactory.fromImage(experiment, trial, "shop:1")
                            .getSpec()
                            .getSelector()
                            .getMatchLabels());
            assertThat(ServiceFactory.targetHost(experiment, trial))
                    .isEqualTo(service.getMetadata().getName() + ".team.svc");
        });
    }

    @Test
    void routingThroughAServiceGetsAVirtualAddressToo() {
        var experiment = Experiments.ofImage(Routing.Service);

        var services = ServiceFactory.services(experiment, trial);

        assertThat(services).hasSize(2);
        assertThat(services.getLast().getSpec().getClusterIP()).isNull();
        assertThat(services.getLast().getSpec().getPublishNotReadyAddresses()).isNull();
        assertThat(ServiceFactory.targetHost(experiment, trial))
                .isEqualTo(services.getLast().getMetadata().getName() + ".team.svc");
    }
}
