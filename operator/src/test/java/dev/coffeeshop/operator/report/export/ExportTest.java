package dev.coffeeshop.operator.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coffeeshop.operator.report.PlantedShop;
import dev.coffeeshop.operator.report.SampleReport;
import dev.coffeeshop.operator.report.model.ReportModel;
import dev.coffeeshop.operator.simulation.SpecSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExportTest {

    private static final Path REFERENCE = Path.of("..", "docs", "report.md");

    private static final ReportModel REPORT = ReportModel.of(SampleReport.of(
            "espresso",
            SpecSample.base().with("/design/repetitions", 2).build(),
            new PlantedShop(8, 5, 10, 3, 1e9, Integer.MAX_VALUE),
            trial -> trial.repetition() == 2 && trial.cell().replicas() == 2));

    @Test
    void cellsAreARowEachWithTheFiguresOfTheStatus() {
        List<String> lines = CsvExport.cells(REPORT).lines().toList();

        assertThat(lines).hasSize(1 + 4);
        assertThat(lines.getFirst()).startsWith("cell,cpu_limit_millicores,replicas,capacity_requests_per_second,");
        assertThat(lines.get(1)).startsWith("200m-x1,200,1,");
        assertThat(column(lines, "capacity_requests_per_second"))
                .isEqualTo(REPORT.cells().stream()
                        .map(cell -> cell.capacity().orElseThrow().valueWords())
                        .toList());
    }

    @Test
    void trialsThatAreNotCountedAreThereToo() {
        List<String> lines = CsvExport.trials(REPORT).lines().toList();

        assertThat(lines).hasSize(1 + REPORT.trials().size());
        assertThat(column(lines, "trial_outcome")).contains("Succeeded", "Invalid");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .contains("\"the load generator was late at every level: lag p99 1,800 us, allowed 500 us\""));
    }

    @Test
    void rungsAreTheRawFigures() {
        List<String> lines = CsvExport.rungs(REPORT).lines().toList();

        assertThat(lines).hasSize(1 + 3 * REPORT.trials().size());
        assertThat(column(lines, "invalid_reasons")).contains("", "generator_late");
        assertThat(column(lines, "valid")).contains("true", "false");
        assertThat(column(lines, "level")).contains("1", "4", "16");
    }

    @Test
    void jsonHasTheSameNamesAndFigures() throws IOException {
        JsonNode json = new ObjectMapper().readTree(JsonExport.of(REPORT));
        List<String> cells = CsvExport.cells(REPORT).lines().toList();

        assertThat(json.path("schemaVersion").asInt()).isEqualTo(1);
        assertThat(json.at("/verdict/headline").asText())
                .isEqualTo(REPORT.verdict().orElseThrow().headline());
        assertThat(json.path("cells")).hasSize(4);
        assertThat(json.path("cells").findValuesAsText("capacity_requests_per_second").stream()
                        .map(Double::valueOf))
                .containsExactlyElementsOf(column(cells, "capacity_requests_per_second").stream()
                        .map(Double::valueOf)
                        .toList());
        assertThat(json.at("/trials/0/rungs")).hasSize(3);
        assertThat(json.at("/trials/0/rungs/0").has("p95_milliseconds")).isTrue();
        assertThat(json.at("/trials/0/rungs/0").has("cell"))
                .as("said once, by the trial")
                .isFalse();
    }

    @Test
    void whatASpreadsheetWouldRunBecomesText() {
        List<Column<String>> columns = List.of(Column.of("text", "any", text -> text));

        assertThat(Csv.table(columns, List.of("=1+1", "-2", "@x", "a,\"b\"\nc", "plain")))
                .isEqualTo("text\n'=1+1\n'-2\n'@x\n\"a,\"\"b\"\"\nc\"\nplain\n");
    }

    @Test
    void figuresNeverHaveAnExponent() {
        List<Column<Double>> columns = List.of(Column.of("figure", "any", figure -> figure));

        assertThat(Csv.table(columns, List.of(1e12, 0.000012, 100.0, 0.0)))
                .isEqualTo("figure\n1000000000000\n0.000012\n100\n0\n");
    }

    @Test
    void everyColumnIsInTheReference() throws IOException {
        String reference = Files.readString(REFERENCE);

        assertThat(Stream.of(CellColumns.ALL, TrialColumns.ALL, RungColumns.ALL)
                        .flatMap(List::stream)
                        .map(column -> "| `%s` | %s |".formatted(column.name(), column.meaning())))
                .as("rows of the tables in docs/report.md")
                .allSatisfy(row -> assertThat(reference).contains(row));
    }

    private static List<String> column(List<String> lines, String name) {
        int place = Arrays.asList(fields(lines.getFirst())).indexOf(name);
        assertThat(place).as("column %s", name).isNotNegative();
        return lines.stream().skip(1).map(line -> fields(line)[place]).toList();
    }

    /** Commas between quotes separate nothing. */
    private static String[] fields(String line) {
        return line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
    }
}
