package dev.coffeeshop.operator.report.export;

import dev.coffeeshop.operator.report.model.ReportModel;

/** Results as tables, a header line first. What was not measured is an empty field. */
public final class CsvExport {

    private CsvExport() {}

    public static String cells(ReportModel report) {
        return Csv.table(CellColumns.ALL, report.cells());
    }

    public static String trials(ReportModel report) {
        return Csv.table(TrialColumns.ALL, report.trials());
    }

    public static String rungs(ReportModel report) {
        return Csv.table(RungColumns.ALL, RungRow.of(report));
    }
}
