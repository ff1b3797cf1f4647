package dev.coffeeshop.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapabilitiesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a machine with every capability,          000001ffffffffff, false",
        "a machine short of CAP_SYS_RESOURCE only, 000001fffeffffff, true",
        "an ordinary unprivileged container,       00000000a80425fb, false",
    })
    void privilegedContainersArePrecludedOnlyWhereTheMachineItselfIsShort(
            String where, String bits, boolean precluded) {
        assertThat(new Capabilities(Long.parseLong(bits, 16)).precludePrivileged())
                .isEqualTo(precluded);
    }
}
