package dev.coffeeshop.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageLoaderTest {

    @ParameterizedTest
    @CsvSource({
        "busybox, docker.io/library/busybox:latest",
        "busybox:1, docker.io/library/busybox:1",
        "rancher/k3s:v1, docker.io/rancher/k3s:v1",
        "localhost/coffeeshop/shop:0.1.0, localhost/coffeeshop/shop:0.1.0",
        "images.example.com/shop, images.example.com/shop:latest",
        "images:5000/shop, images:5000/shop:latest",
    })
    void namesImagesAsContainerRuntimesDo(String written, String inNode) {
        assertThat(ImageLoader.referenceInNode(written)).isEqualTo(inNode);
    }
}
