package dev.coffeeshop.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterCommandTest {

    @Test
    void readsEachCommand() {
        assertThat(ClusterCommand.parse(List.of("up"))).isEqualTo(new ClusterCommand.Up());
        assertThat(ClusterCommand.parse(List.of("down"))).isEqualTo(new ClusterCommand.Down());
        assertThat(ClusterCommand.parse(List.of("load", "a", "b")))
                .isEqualTo(new ClusterCommand.Load(List.of("a", "b")));
    }

    @Test
    void anythingElseIsUnknown() {
        assertThat(List.of(List.<String>of(), List.of("load"), List.of("up", "now"), List.of("restart")))
                .allSatisfy(arguments ->
                        assertThat(ClusterCommand.parse(arguments)).isEqualTo(new ClusterCommand.Unknown()));
    }
}
