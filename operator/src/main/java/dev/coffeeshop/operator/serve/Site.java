package dev.coffeeshop.operator.serve;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.report.export.CsvExport;
import dev.coffeeshop.operator.report.export.JsonExport;
import dev.coffeeshop.operator.report.markup.Resources;
import dev.coffeeshop.operator.report.model.ReportModel;
import dev.coffeeshop.operator.report.page.ReportPage;
import java.util.List;
import java.util.Optional;

/** What every address answers, but the events. */
final class Site {

    private static final String SCRIPT = Resources.text(Site.class, "live.js");

    private final Experiments experiments;
    private final Reports reports;

    Site(Experiments experiments, Reports reports) {
        this.experiments = experiments;
        this.reports = reports;
    }

    Answer answer(Request request) {
        var problems = new Problems(request.list());
        if (!request.isAllowed()) {
            return problems.notAllowed(request.method());
        }
        return Address.of(request.path())
                .map(address -> address.type().isIn(request.accept())
                        ? answer(address, request, problems)
                        : problems.notAcceptable(address.type()))
                .orElseGet(problems::noSuchPage);
    }

    private Answer answer(Address address, Request request, Problems problems) {
        return switch (address) {
            case Address.Overview() -> Answer.page(ListPage.of(experiments.all()));
            case Address.Script() -> Answer.of(MediaType.SCRIPT, SCRIPT);
            case Address.Moved(var key) -> Answer.moved(key.name() + "/" + request.query());
            case Address.OfExperiment(var key, var view) ->
                experiments
                        .find(key)
                        .map(found -> answer(view, found, request, problems))
                        .orElseGet(() -> problems.noSuchExperiment(key));
        };
    }

    private Answer answer(Address.View view, CoffeeShopExperiment found, Request request, Problems problems) {
        return switch (view) {
            case LIVE -> live(found, request, problems);
            case REPORT -> Answer.page(reports.show(found, ReportPage::render));
            case RESULTS -> Answer.of(MediaType.JSON, reports.show(found, JsonExport::of));
            case CELLS -> Answer.of(MediaType.CSV, reports.show(found, CsvExport::cells));
            case TRIALS -> Answer.of(MediaType.CSV, reports.show(found, CsvExport::trials));
            case RUNGS -> Answer.of(MediaType.CSV, reports.show(found, CsvExport::rungs));
            case EVENTS -> problems.noSuchPage();
        };
    }

    private Answer live(CoffeeShopExperiment found, Request request, Problems problems) {
        return request.compare()
                .map(other -> compared(found, other, problems))
                .orElseGet(() ->
                        Answer.page(reports.show(found, report -> new LivePage(found, report, others(found)).html())));
    }

    private Answer compared(CoffeeShopExperiment found, String other, Problems problems) {
        Optional<ExperimentKey> key = ExperimentKey.parse(other);
        return key.flatMap(experiments::find)
                .map(second -> Answer.page(reports.show(found, one -> reports.show(second, two -> page(one, two)))))
                .orElseGet(() -> problems.nothingToCompareWith(other));
    }

    private static String page(ReportModel one, ReportModel other) {
        return new ComparePage(one, other).html();
    }

    private List<ExperimentKey> others(CoffeeShopExperiment found) {
        return LivePage.others(ExperimentKey.of(found), experiments.all().map(ExperimentKey::of));
    }
}
