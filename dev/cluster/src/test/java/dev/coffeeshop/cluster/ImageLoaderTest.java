package dev.coffeeshop.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageLoaderTest {

    @Test
    void takesImagesOfThisMachineByTheirCompleteName() {
        assertThat(ImageLoader.complete("localhost/coffeeshop/shop:0.1.0"))
                .isEqualTo("localhost/coffeeshop/shop:0.1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"busybox", "busybox:1", "coffeeshop/shop:0.1.0", "localhost/coffeeshop/shop"})
    void refusesNamesThatTheNodeWouldComplete(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageLoader.complete(name))
                .withMessageContaining(name);
    }
}
