package dev.coffeeshop.operator.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.measurement.Protocol;
import dev.coffeeshop.measurement.Routing;
import dev.coffeeshop.measurement.Target;
import dev.coffeeshop.operator.simulation.SpecSample;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadTargetTest {

    @ParameterizedTest
    @CsvSource({"Endpoints, ENDPOINTS", "Service, SERVICE"})
    void speaks_http_to_the_workloads_port(String routing, Routing expected) {
        var spec = SpecSample.base().with("/load/routing", routing).build();
        assertThat(LoadTarget.of(spec, "shop.team.svc"))
                .isEqualTo(new Target("shop.team.svc", 8080, expected, new Protocol.Http()));
    }

    @Test
    void trusts_the_system_and_checks_the_host_unless_told_otherwise() {
        assertThat(protocol(null)).isEqualTo(new Protocol.Https("", ""));
    }

    @Test
    void checks_the_name_that_the_certificate_carries() {
        assertThat(protocol(Map.of("serverName", "shop.example"))).isEqualTo(new Protocol.Https("", "shop.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"caSecretRef", "caConfigMapRef"})
    void trusts_the_users_authorities_wherever_they_come_from(String kind) {
        assertThat(protocol(Map.of(kind, Map.of("name", "shop-ca", "key", "root.pem"))))
                .isEqualTo(new Protocol.Https("/etc/coffeeshop/tls/ca.crt", ""));
    }

    private static Protocol protocol(@Nullable Map<String, ?> tls) {
        var spec = SpecSample.base()
                .with("/load/protocol", "HTTPS")
                .with("/load/tls", tls)
                .build();
        return LoadTarget.of(spec, "shop.team.svc").protocol();
    }
}
