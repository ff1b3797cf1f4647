package dev.coffeeshop.bench.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JvmOptionsTest {

    @Test
    void leavesOutCommentsAndTheClassPath() {
        assertThat(JvmOptions.withoutClassPath("# why\n-Xmx40m\n\n-cp\nloadgen.jar\n-Da=b\n"))
                .containsExactly("-Xmx40m", "-Da=b");
    }
}
