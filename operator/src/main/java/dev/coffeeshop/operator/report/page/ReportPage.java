package dev.coffeeshop.operator.report.page;

import dev.coffeeshop.operator.report.markup.Element;
import dev.coffeeshop.operator.report.markup.Node;
import dev.coffeeshop.operator.report.model.ReportModel;
import java.util.ArrayList;
import java.util.List;

/** The report of one experiment: what can be shown in a meeting, from the answer down to the raw data. */
public final class ReportPage {

    private ReportPage() {}

    /** A whole page that needs nothing else: HTML that is well-formed XML, without scripts and external requests. */
    public static String render(ReportModel report) {
        return Document.of(report.heading().name(), body(report));
    }

    /** The page's {@code main}; every section has an id that stays the same while an experiment goes on. */
    public static Element body(ReportModel report) {
        List<Node> sections = new ArrayList<>();
        sections.add(new HeadlineSection(report).element());
        sections.add(new VerdictSection(report).element());
        sections.add(new ShopSection(report).element());
        new AdviceSection(report).element().ifPresent(sections::add);
        sections.add(new CapacitySection(report).element());
        sections.addAll(load(report));
        sections.add(new GrowthSection(report).element());
        sections.add(new UpOrOutSection(report).element());
        sections.add(new CostSection(report).element());
        sections.add(new ThrottlingSection(report).element());
        sections.add(new TrialsSection(report).element());
        sections.add(new MethodSection(report).element());
        return Element.of("main", sections).with("id", "report");
    }

    private static List<Element> load(ReportModel report) {
        LoadCurves shown = LoadCurves.of(report);
        return List.of(
                new ThroughputSection(report, shown).element(),
                new LatencySection(report, shown).element(),
                new DistributionSection(report, shown.cells()).element());
    }
}
