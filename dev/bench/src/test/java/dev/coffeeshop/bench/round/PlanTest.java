package dev.coffeeshop.bench.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffeeshop.bench.tool.Ab;
import dev.coffeeshop.bench.tool.H2load;
import dev.coffeeshop.bench.tool.Loadgen;
import dev.coffeeshop.bench.tool.Wrk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTest {

    private final Settings settings = Settings.from(Map.of("ROUNDS", "2"));
    private final Plan plan = new Plan(
            settings,
            List.of(TargetKind.NGINX, TargetKind.NULL_SERVER),
            List.of(new Loadgen(List.of("java"), 1), new Wrk(), new H2load(), new Ab()));

    @Test
    void alternatesToolsAndBeginsEveryRoundWithAnother() {
        assertThat(tools(1, Question.MAXIMUM, TargetKind.NGINX)).containsExactly("loadgen", "wrk", "h2load", "ab");
        assertThat(tools(2, Question.MAXIMUM, TargetKind.NGINX)).containsExactly("wrk", "h2load", "ab", "loadgen");
    }

    @Test
    void asksNobodyForWhatHeCannotDo() {
        assertThat(tools(1, Question.MAXIMUM, TargetKind.NULL_SERVER)).doesNotContain("ab");
        assertThat(tools(1, Question.HALF, TargetKind.NGINX)).containsExactly("loadgen", "h2load");
    }

    @Test
    void stopsTheFirstTargetOnly() {
        assertThat(tools(1, Question.STALL, TargetKind.NGINX)).containsExactly("loadgen", "h2load");
        assertThat(tools(1, Question.STALL, TargetKind.NULL_SERVER)).isEmpty();
        assertThat(tools(1, Question.STALL_WIDE, TargetKind.NGINX)).containsExactly("h2load");
    }

    @Test
    void findsTheMaximaBeforeItHalvesThem() {
        List<Question> questions = plan.steps().stream()
                .filter(step -> step.round() == 1)
                .map(Step::question)
                .distinct()
                .toList();

        assertThat(questions).containsExactly(Question.MAXIMUM, Question.HALF, Question.STALL, Question.STALL_WIDE);
    }

    @Test
    void knowsAboutHowLongItTakes() {
        int runsOfTenSeconds = plan.steps().size();

        assertThat(plan.expectedSeconds(new Loadgen(List.of("java"), 1))).isGreaterThan(10L * runsOfTenSeconds);
    }

    @Test
    void readsItsSettings() {
        assertThat(Settings.from(Map.of()).rounds()).isEqualTo(5);
        assertThat(Settings.from(Map.of("ROUNDS", "7", "QUICK", "1")).rounds()).isEqualTo(1);
        assertThatThrownBy(() -> Settings.from(Map.of("ROUNDS", "many"))).hasMessageContaining("ROUNDS");
    }

    private List<String> tools(int round, Question question, TargetKind target) {
        return plan.steps().stream()
                .filter(step -> step.round() == round && step.asks(question, target))
                .map(step -> step.tool().name())
                .toList();
    }
}
