package dev.coffeeshop.measurement;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What is spoken on a connection to the target. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "scheme")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Protocol.Http.class, name = "http"),
    @JsonSubTypes.Type(value = Protocol.Https.class, name = "https")
})
public sealed interface Protocol {

    record Http() implements Protocol {}

    /**
     * HTTP over TLS. The target has to prove who it is.
     *
     * @param caFile certificates in PEM that are trusted instead of the system's; empty: the system's
     * @param serverName name that the certificate has to carry; empty: the target's host
     */
    record Https(String caFile, String serverName) implements Protocol {}
}
