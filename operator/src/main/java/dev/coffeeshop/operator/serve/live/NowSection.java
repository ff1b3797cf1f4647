package dev.coffeeshop.operator.serve.live;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.CurrentTrial;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentStatus.TrialCounts;
import dev.coffeeshop.operator.api.v1alpha1.ConditionType;
import dev.coffeeshop.operator.api.v1alpha1.CurrentLoad;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.Mode;
import dev.coffeeshop.operator.report.markup.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What goes on at this moment: which trial, which load is offered, what is achieved, how long it still takes. */
public final class NowSection {

    /** Among the sections of a page: behind the headline. */
    public static final int PLACE = 1;

    private NowSection() {}

    /** From status alone, so that it can be made every second. */
    public static Element of(CoffeeShopExperiment experiment) {
        var status = CoffeeShopExperimentStatus.of(experiment);
        var section = Element.of("section", Element.of("h2", title(status)).with("id", "now-title"))
                .with("id", "now")
                .with("class", "now")
                .with("aria-labelledby", "now-title");
        return section.add(trials(status))
                .add(Element.of("p", standing(status)))
                .add(figures(status.currentTrial(), experiment.getSpec().load().mode()));
    }

    private static String title(CoffeeShopExperimentStatus status) {
        var state = status.state();
        return state == null ? "Not looked at yet" : state.name();
    }

    /** Why it waits, how far it is, or how it ended, as the condition says. */
    private static String standing(CoffeeShopExperimentStatus status) {
        return status.conditions().stream()
                .filter(condition -> ConditionType.Finished.name().equals(condition.getType()))
                .findFirst()
                .map(condition -> condition.getMessage())
                .orElse("The operator looks at every new experiment within seconds.");
    }

    private static List<Element> trials(CoffeeShopExperimentStatus status) {
        return Optional.ofNullable(status.trials()).map(NowSection::bar).stream()
                .toList();
    }

    private static Element bar(TrialCounts counts) {
        int ended = counts.planned() - counts.remaining();
        return Element.of("progress", "%d of %d trials".formatted(ended, counts.planned()))
                .with("max", String.valueOf(Math.max(1, counts.planned())))
                .with("value", String.valueOf(ended))
                .with("aria-label", "trials that have ended");
    }

    private static List<Element> figures(@Nullable CurrentTrial trial, Mode mode) {
        if (trial == null) {
            return List.of();
        }
        var figures = new ArrayList<Element>();
        figures.add(figure("Trial", trial(trial)));
        var load = trial.load();
        figures.addAll(load == null ? List.of(figure("Doing", activity(trial))) : load(load, mode));
        return List.of(Element.of("dl", figures).with("class", "figures"));
    }

    private static String trial(CurrentTrial trial) {
        String attempt = trial.attempt() == 1 ? "" : ", attempt %d".formatted(trial.attempt());
        return "%s, repetition %d%s".formatted(trial.cell(), trial.repetition(), attempt);
    }

    private static String activity(CurrentTrial trial) {
        return Objects.requireNonNullElse(trial.activity(), trial.phase().name());
    }

    private static List<Element> load(CurrentLoad load, Mode mode) {
        var figures = new ArrayList<Element>();
        figures.add(load.rung() > 0 ? figure("Rung", rung(load, mode)) : figure("Doing", load.phase()));
        Optional.ofNullable(load.offered())
                .ifPresent(offered -> figures.add(figure("Offered", offered(offered, mode))));
        Optional.ofNullable(load.answeredPerSecond()).ifPresent(answered -> {
            figures.add(figure("Answered", perSecond(answered)).add(ofOffered(load, answered, mode)));
        });
        Optional.ofNullable(load.failedPerSecond())
                .filter(failed -> !failed.equals("0"))
                .ifPresent(failed -> figures.add(figure("Failed", perSecond(failed))));
        figures.add(figure("Left of this trial", "about %d s".formatted(load.secondsLeft())));
        return figures;
    }

    /** How many rungs a search takes shows only in its end. */
    private static String rung(CurrentLoad load, Mode mode) {
        return switch (mode) {
            case Users, Rate -> "%d of %d".formatted(load.rung(), load.rungs());
            case Capacity -> "%d of about %d".formatted(load.rung(), load.rungs());
        };
    }

    private static String offered(String level, Mode mode) {
        return switch (mode) {
            case Users -> level.equals("1") ? "1 user" : level + " users";
            case Rate, Capacity -> perSecond(level);
        };
    }

    private static String perSecond(String rate) {
        return rate + " requests/s";
    }

    /** Users offer no rate of their own: what they send depends on the answers. */
    private static List<Element> ofOffered(CurrentLoad load, String answered, Mode mode) {
        var offered = load.offered();
        return mode == Mode.Users || offered == null
                ? List.of()
                : List.of(Element.of("meter", "%s of %s".formatted(answered, offered))
                        .with("max", offered)
                        .with("value", answered)
                        .with("aria-label", "answered of what is offered"));
    }

    private static Element figure(String name, String value) {
        return Element.of("div", Element.of("dt", name), Element.of("dd", value));
    }
}
