package dev.coffeeshop.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Routing;
import dev.coffeeshop.operator.design.Cell;
import dev.coffeeshop.operator.design.Trial;
import dev.coffeeshop.operator.fixture.Experiments;
import dev.coffeeshop.operator.simulation.SpecSample;
import io.fabric8.kubernetes.api.model.ServicePort;
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

    /** A Service with an address of its own would answer for the leader with any of the pods. */
    @Test
    void severalLoadPodsFindEachOtherBeforeTheyAreReady() {
        var experiment = Experiments.of(
                SpecSample.base().with("/load/generator/parallelism", 3).build());

        var services = ServiceFactory.services(experiment, trial);

        assertThat(services).hasSize(2);
        var group = services.getLast();
        assertThat(group.getSpec().getClusterIP()).isEqualTo("None");
        assertThat(group.getSpec().getPublishNotReadyAddresses()).isTrue();
        assertThat(group.getSpec().getPorts())
                .extracting(ServicePort::getName, ServicePort::getPort)
                .containsExactly(tuple("http-metrics", 9090), tuple("group", 9091));
        assertThat(group.getMetadata().getLabels()).containsEntry("app.kubernetes.io/component", "load");
        assertThat(group.getSpec().getSelector()).containsEntry("app.kubernetes.io/component", "load");
        assertThat(ServiceFactory.targetHost(experiment, trial))
                .as("requests still go to the workload")
                .isEqualTo(services.getFirst().getMetadata().getName() + ".team.svc");
    }
}
