package dev.coffeeshop.measurement;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a result is written where every byte counts: what occurs once a rung without field names, instants as
 * milliseconds since 1970, failures as their counts in the order of {@link FailureKind}.
 */
final class WireForms {

    private WireForms() {}

    static JsonMapper mapper() {
        return Documents.compact()
                .addMixIn(RungResult.class, RungForm.class)
                .addMixIn(LatencySummary.class, AsArray.class)
                .addMixIn(Invalidity.class, AsArray.class)
                .addMixIn(GeneratorEvidence.class, AsArray.class)
                .addMixIn(Calibration.class, AsArray.class)
                .addModule(new SimpleModule()
                        .addSerializer(Instant.class, new WriteMillis())
                        .addDeserializer(Instant.class, new ReadMillis()))
                .build();
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    interface AsArray {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    interface RungForm {
        @JsonSerialize(using = WriteFailures.class)
        @JsonDeserialize(using = ReadFailures.class)
        Map<FailureKind, Long> failures();
    }

    private static final class WriteMillis extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(value.toEpochMilli());
        }
    }

    private static final class ReadMillis extends JsonDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Instant.ofEpochMilli(json.getLongValue());
        }
    }

    private static final class WriteFailures extends JsonSerializer<Map<FailureKind, Long>> {
        @Override
        public void serialize(Map<FailureKind, Long> failures, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeStartArray();
            if (!failures.isEmpty()) {
                for (FailureKind kind : FailureKind.values()) {
                    json.writeNumber(failures.getOrDefault(kind, 0L));
                }
            }
            json.writeEndArray();
        }
    }

    private static final class ReadFailures extends JsonDeserializer<Map<FailureKind, Long>> {
        @Override
        public Map<FailureKind, Long> deserialize(JsonParser json, DeserializationContext context) throws IOException {
            Map<FailureKind, Long> failures = new EnumMap<>(FailureKind.class);
            for (FailureKind kind : FailureKind.values()) {
                if (json.nextToken() == JsonToken.END_ARRAY) {
                    return failures;
                }
                if (json.getLongValue() > 0) {
                    failures.put(kind, json.getLongValue());
                }
            }
            json.nextToken();
            return failures;
        }
    }
}
