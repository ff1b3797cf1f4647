package dev.coffeeshop.operator.report.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coffeeshop.operator.report.model.Heading;
import dev.coffeeshop.operator.report.model.ReportModel;
import dev.coffeeshop.operator.report.model.TrialResult;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All results in one document: the verdict as status has it, and the tables under the names of their columns, each trial
 * with its rungs. What was not measured is left out.
 */
public final class JsonExport {

    /** Changes when a field is renamed or gets another meaning, not when one is added. */
    private static final int SCHEMA_VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private JsonExport() {}

    public static String of(ReportModel report) {
        var document = new LinkedHashMap<String, Object>();
        document.put("schemaVersion", SCHEMA_VERSION);
        document.put("experiment", heading(report.heading()));
        report.verdict().ifPresent(verdict -> document.put("verdict", verdict));
        document.put("conditions", report.conditions());
        document.put("cells", objects(CellColumns.ALL, report.cells()));
        document.put("trials", report.trials().stream().map(JsonExport::trial).toList());
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> heading(Heading heading) {
        var object = new LinkedHashMap<String, Object>();
        object.put("namespace", heading.namespace());
        object.put("name", heading.name());
        object.put("uid", heading.uid());
        heading.state().ifPresent(state -> object.put("state", state.name()));
        heading.progress().ifPresent(progress -> object.put("progress", progress));
        heading.started().ifPresent(time -> object.put("started", time.toString()));
        heading.completed().ifPresent(time -> object.put("completed", time.toString()));
        return object;
    }

    private static Map<String, Object> trial(TrialResult trial) {
        Map<String, Object> object = object(TrialColumns.ALL, trial);
        object.put("rungs", objects(RungColumns.OWN, RungRow.ofTrial(trial).toList()));
        return object;
    }

    private static <R> List<Map<String, Object>> objects(List<Column<R>> columns, List<R> rows) {
        return rows.stream().map(row -> object(columns, row)).toList();
    }

    private static <R> Map<String, Object> object(List<Column<R>> columns, R row) {
        var object = new LinkedHashMap<String, Object>();
        columns.forEach(column -> column.value().apply(row).ifPresent(value -> object.put(column.name(), json(value))));
        return object;
    }

    private static Object json(Object value) {
        return value instanceof Instant time ? time.toString() : value;
    }
}
