package dev.coffeeshop.measurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The shared documents as JSON. A program is read strictly: an older generator must refuse what it does not know rather
 * than leave it out. Results and progress are read leniently: they may come from a newer one.
 */
public final class Documents {

    private static final JsonMapper LENIENT = JsonMapper.builder()
            .addModule(instants())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final JsonMapper STRICT = LENIENT.rebuild()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** What Jackson adds for programmers. */
    private static final Pattern ADVICE = Pattern.compile(" \\(index \\d+\\);.*");

    private Documents() {}

    public static String toJson(LoadProgram program) {
        return write(program);
    }

    public static String toJson(LoadProgress progress) {
        return write(progress);
    }

    /** For people: indented. */
    public static String toJson(LoadResult result) {
        try {
            return LENIENT.writerWithDefaultPrettyPrinter().writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws UnreadableDocumentException saying what is wrong, also when a value is out of its limits */
    public static LoadProgram program(String json) {
        LoadProgram program = read(STRICT, json, LoadProgram.class);
        return ProgramLimits.checked(program);
    }

    /** @throws UnreadableDocumentException saying what is wrong */
    public static LoadProgress progress(String json) {
        return read(LENIENT, json, LoadProgress.class);
    }

    /** @throws UnreadableDocumentException saying what is wrong */
    public static LoadResult result(String json) {
        return read(LENIENT, json, LoadResult.class);
    }

    /** A mapper for the compact form, to which that form's own rules can be added. */
    static JsonMapper.Builder compact() {
        return LENIENT.rebuild();
    }

    private static String write(Object document) {
        try {
            return LENIENT.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(JsonMapper mapper, String json, Class<T> type) {
        try {
            T document = mapper.readValue(json, type);
            if (document == null) {
                throw new UnreadableDocumentException("no document");
            }
            return document;
        } catch (JsonProcessingException e) {
            throw new UnreadableDocumentException(
                    ADVICE.matcher(e.getOriginalMessage()).replaceFirst(""));
        }
    }

    private static SimpleModule instants() {
        return new SimpleModule()
                .addSerializer(Instant.class, new WriteInstant())
                .addDeserializer(Instant.class, new ReadInstant());
    }

    private static final class WriteInstant extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toString());
        }
    }

    private static final class ReadInstant extends JsonDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return Instant.parse(json.getText());
            } catch (DateTimeException e) {
                throw context.weirdStringException(json.getText(), Instant.class, "not an ISO-8601 instant");
            }
        }
    }
}
