package dev.coffeeshop.operator.serve;

import dev.coffeeshop.operator.report.markup.Element;
import java.util.Optional;

/**
 * Answers that say what went wrong and what to do about it.
 *
 * @param list relative address of the list of experiments
 */
record Problems(String list) {

    Answer noSuchPage() {
        return problem(
                404,
                "There is no such page",
                "An experiment's pages begin with /experiments/ and its namespace and name.");
    }

    Answer noSuchExperiment(ExperimentKey key) {
        return problem(
                404,
                "There is no experiment " + key,
                "It may have been deleted, be in a namespace that this operator does not watch, or be spelt otherwise."
                        + " kubectl get cse --all-namespaces lists what there is.");
    }

    Answer nothingToCompareWith(String other) {
        return problem(
                404,
                "There is nothing to compare with",
                "%s is not the namespace and name of an experiment that this operator knows, such as team/up-or-out."
                        .formatted(other));
    }

    Answer notAllowed(String method) {
        return problem(
                405,
                method + " is not possible here",
                "Pages can only be read, with GET or HEAD. Use kubectl to change.");
    }

    Answer notAcceptable(MediaType type) {
        return problem(
                406,
                "This address gives %s only".formatted(type),
                "The request's header Accept leaves that out: add it, or leave the header away.");
    }

    Answer tooManyWatchers() {
        return problem(
                503,
                "Too many people are watching",
                "So that they do not disturb what is measured, no more are let in. The page itself works: load it again.");
    }

    Answer fault() {
        return problem(
                500,
                "The page could not be made",
                "The operator's log says why; kubectl get cse shows the same figures.");
    }

    private Answer problem(int status, String what, String advice) {
        var main = Element.of(
                "main",
                Element.of("h1", what),
                Element.of("p", advice),
                Element.of("p", Element.of("a", "All experiments").with("href", list)));
        return new Answer(status, MediaType.HTML, Frame.of(what, main), Optional.empty());
    }
}
