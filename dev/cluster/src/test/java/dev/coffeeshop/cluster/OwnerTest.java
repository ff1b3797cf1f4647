package dev.coffeeshop.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerTest {

    @Test
    void thisProcessIsAliveAndSurvivesBeingWrittenDown() {
        var owner = Owner.thisProcess();

        assertThat(owner.isAlive()).isTrue();
        assertThat(Owner.parse(owner.toString())).contains(owner);
    }

    @Test
    void anotherProcessWithTheSameIdIsNotTheOwner() {
        assertThat(new Owner(ProcessHandle.current().pid(), 1).isAlive()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "a@b", "1@2@3"})
    void whatIsNoOwnerIsNotRead(String text) {
        assertThat(Owner.parse(text)).isEmpty();
    }
}
