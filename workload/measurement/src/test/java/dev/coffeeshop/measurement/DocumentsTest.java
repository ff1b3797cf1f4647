package dev.coffeeshop.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final Ladder USERS = new Ladder.Users(List.of(1, 10, 100), 0, ThinkDistribution.CONSTANT);
    private static final Ladder RATE = new Ladder.Rate(List.of(0.5, 40.0), Arrival.POISSON);

    @Test
    void programsOfBothModesSurviveTheTrip() {
        for (Ladder ladder : List.of(USERS, RATE)) {
            LoadProgram program = Samples.program(ladder);
            assertThat(Documents.program(Documents.toJson(program))).isEqualTo(program);
        }
    }

    @Test
    void resultsAndProgressSurviveTheTrip() {
        LoadResult result = Samples.longest(2);
        assertThat(Documents.result(Documents.toJson(result))).isEqualTo(result);
        LoadProgress progress = new LoadProgress("rung", 2, 3, 10, 4.5);
        assertThat(Documents.progress(Documents.toJson(progress))).isEqualTo(progress);
        LoadProgress counted = progress.with(new LoadProgress.Throughput(9.5, 0));
        assertThat(Documents.progress(Documents.toJson(counted))).isEqualTo(counted);
    }

    @Test
    void theJsonOfAProgramIsStable() {
        assertThat(Documents.toJson(Samples.program(USERS))).isEqualTo("""
                        {"target":{"host":"shop.default.svc","port":8080,"routing":"ENDPOINTS",\
                        "protocol":{"scheme":"http"}},\
                        "request":{"method":"POST","path":"/orders","headers":[{"name":"X-Table","value":"7"}],\
                        "body":"espresso","expectedStatus":200},\
                        "ladder":{"mode":"users","counts":[1,10,100],"thinkTimeMilliseconds":0,"think":"CONSTANT"},\
                        "warmupSeconds":5,"stepSeconds":8,"requestTimeoutMilliseconds":2000,\
                        "objective":{"oneRequest":{"percentile":"P50","maxMilliseconds":50},\
                        "underLoad":{"percentile":"P95","maxMilliseconds":500},"maxFailedPercent":1.0},\
                        "generators":{"pods":1,"calibrations":[]},"seed":1}""");
    }

    @Test
    void badProgramsAreRefusedWithTheirReason() {
        refused("{", "end-of-input");
        refused("null", "no document");
        refused("{}", "Missing creator property 'target'");
        String json = Documents.toJson(Samples.program(USERS));
        refused(json.replace("\"seed\"", "\"sead\""), "seed");
        refused(json.replace("\"seed\"", "\"speed\":1,\"seed\""), "speed");
        refused(json.replace("[1,10,100]", "[]"), "number of rungs must lie from 1 to 16, not 0");
        refused(json.replace("[1,10,100]", "[0]"), "users must lie from 1 to 10000, not 0");
        refused(json.replace("\"/orders\"", "\"orders\""), "path must start with /");
        refused(json.replace("\"X-Table\"", "\"X Table\""), "header name");
        refused(json.replace("\"7\"", "\"7\\r\\nEvil: 1\""), "value of header X-Table");
        refused(json.replace("8080", "0"), "target port must lie from 1 to 65535, not 0");
    }

    private static void refused(String json, String reason) {
        assertThatThrownBy(() -> Documents.program(json))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining(reason);
    }
}
