package dev.coffeeshop.operator.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.DesignSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepetitionsTest {

    @Test
    void are_fixed_without_a_most() {
        assertThat(of(3, null)).isEqualTo(new Repetitions(3, 3, 3));
        assertThat(of(3, null).isRange()).isFalse();
    }

    /** Looks are taken after 5 and 6. */
    @Test
    void of_a_range_are_at_least_as_many_as_two_looks_take() {
        assertThat(of(5, 20)).isEqualTo(new Repetitions(5, 6, 20));
        assertThat(of(5, 20).isRange()).isTrue();
    }

    @Test
    void of_a_range_without_room_for_another_look_are_fixed() {
        assertThat(of(5, 5)).isEqualTo(new Repetitions(5, 5, 5));
        assertThat(of(5, 6)).isEqualTo(new Repetitions(5, 6, 6));
        assertThat(of(5, 6).isRange()).isFalse();
    }

    @Test
    void stay_within_their_range_whatever_they_are_told() {
        assertThat(of(5, 9).planned(0)).isEqualTo(6);
        assertThat(of(5, 9).planned(8)).isEqualTo(8);
        assertThat(of(5, 9).planned(100)).isEqualTo(9);
        assertThat(of(5, 9).planned(CoffeeShopExperimentStatus.empty())).isEqualTo(6);
    }

    private static Repetitions of(int repetitions, @Nullable Integer most) {
        return Repetitions.of(new DesignSpec(repetitions, most, DesignSpec.Order.Randomized, 1));
    }
}
