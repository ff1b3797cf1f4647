package dev.coffeeshop.calibration.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTest {

    /** Of fifty at 5 %: 9 or more have a chance of 0.08 %, 8 or more one of 0.32 %. */
    @Test
    void aBarIsBrokenWhereChanceIsNoExcuse() {
        assertThat(new Share(8, 50).isSignificantlyAbove(0.05)).isFalse();
        assertThat(new Share(9, 50).isSignificantlyAbove(0.05)).isTrue();
        assertThat(new Share(0, 50).isSignificantlyAbove(0.05)).isFalse();
    }

    @Test
    void andLikewiseBelow() {
        assertThat(new Share(135, 150).isSignificantlyBelow(0.90)).isFalse();
        assertThat(new Share(115, 150).isSignificantlyBelow(0.90)).isTrue();
        assertThat(new Share(0, 0).isSignificantlyBelow(0.90)).isFalse();
    }

    @Test
    void saysItInPercent() {
        assertThat(new Share(1, 8).percent()).isEqualTo("12.5");
        assertThat(new Share(0, 0).percent()).isEqualTo("–");
    }
}
