package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The load of every trial; the block named like the mode is set, the others are not. */
@ValidationRule(
        value = "[has(self.users), has(self.rate), has(self.capacity)].filter(given, given).size() <= 1",
        message = "users, rate and capacity exclude each other: keep the block that mode names and remove the others")
@ValidationRule(
        value = "has(self.users) || self.mode != 'Users'",
        message = "mode Users needs the block users, such as users: {counts: [1, 4, 16]}")
@ValidationRule(
        value = "has(self.rate) || self.mode != 'Rate'",
        message = "mode Rate needs the block rate, such as rate: {requestsPerSecond: [10, 20, 40]}")
@ValidationRule(
        value = "has(self.capacity) || self.mode != 'Capacity'",
        message = "mode Capacity needs the block capacity, such as capacity: {maxRequestsPerSecond: 500}")
@ValidationRule(
        value = "!has(self.tls) || self.protocol == 'HTTPS'",
        fieldPath = ".protocol",
        message = "tls says whom to trust, but HTTP is spoken: set protocol to HTTPS, or remove tls")
public record LoadSpec(
        @JsonPropertyDescription("The one request that is repeated.")
        RequestSpec request,

        @JsonPropertyDescription(
                "How load is offered. Users: a closed model, each user waits for the answer before the next"
                        + " request. Rate: an open model, so many requests a second, whatever the answers. Capacity: an"
                        + " open model, whose greatest rate at which objective.underLoad holds is searched for.")
        @Default("Users")
        Mode mode,

        @JsonPropertyDescription("The steps of load in mode Users.") @Nullable
        UsersSpec users,

        @JsonPropertyDescription("The steps of load in mode Rate.") @Nullable
        RateSpec rate,

        @JsonPropertyDescription("Bounds of the search in mode Capacity.") @Nullable
        CapacitySpec capacity,

        @JsonPropertyDescription("Least seconds of load, not counted, before anything is measured.")
        @Default("5")
        @Min(0)
        @Max(600)
        int warmupSeconds,

        @JsonPropertyDescription(
                "Least seconds of one step of load. A step of so few requests a second that less than 500 are due takes"
                        + " longer, at most 30 seconds.")
        @Default("8")
        @Min(1)
        @Max(600)
        int stepSeconds,

        @JsonPropertyDescription(
                "A request without an answer after so many milliseconds, counted from its intended start, has"
                        + " failed.")
        @Default("2000")
        @Min(1)
        @Max(60_000)
        int requestTimeoutMilliseconds,

        @JsonPropertyDescription(
                "How requests reach the replicas. Endpoints: spread evenly over the pods, as an ideal balancer"
                        + " would. Service: through the Service's virtual IP, behind which connections are spread.")
        @Default("Endpoints")
        Routing routing,

        @JsonPropertyDescription(
                "What is spoken to the replicas, by the load and, with image, by the readiness probe. HTTP: HTTP/1.1."
                        + " HTTPS: the same over TLS; the replicas have to prove who they are.")
        @Default("HTTP")
        ApplicationProtocol protocol,

        @JsonPropertyDescription(
                "Whom to trust with protocol HTTPS. When not set: the authorities that the load generator's image"
                        + " knows.")
        @Nullable
        TlsSpec tls,

        @JsonPropertyDescription("The pods that send the load.")
        GeneratorSpec generator) {

    /** How load is offered. */
    public enum Mode {
        /** Closed model: so many users, each of whom waits for an answer before the next request. */
        Users,
        /** Open model: so many requests a second, whatever the answers. */
        Rate,
        /** Open model: the greatest rate at which the objective holds is searched for. */
        Capacity
    }

    /** How requests reach the replicas. */
    public enum Routing {
        /** Spread evenly over the pods, as an ideal balancer would. */
        Endpoints,
        /** Through the Service's virtual IP, behind which connections are spread. */
        Service
    }

    /** What is spoken to the replicas. */
    public enum ApplicationProtocol {
        HTTP,
        /** HTTP over TLS. */
        HTTPS
    }

    /** How the pauses of a user are distributed around their mean. */
    public enum ThinkTimeDistribution {
        Constant,
        Exponential
    }

    /** What a list of loads is for. */
    public enum Purpose {
        /** To find the capacity; the greatest loads may well fail. */
        FindCapacity,
        /** Every load ought to hold. */
        Promise
    }

    /** When the requests of an open rung are due. */
    public enum ArrivalProcess {
        Poisson,
        Constant
    }

    public record RequestSpec(
            @JsonPropertyDescription("HTTP method.")
            @Default("GET")
            @Pattern("^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$")
            String method,

            @JsonPropertyDescription("Path with query, such as /orders?size=large.")
            @Default("/")
            @Pattern("^/")
            @Size(max = 2048)
            String path,

            @JsonPropertyDescription("Headers of the request; no name twice.") @Size(max = 20)
            List<HeaderSpec> headers,

            @JsonPropertyDescription("Body of the request.") @Default("\"\"") @Size(max = 65_536)
            String body,

            @JsonPropertyDescription("Status of a good answer; any other counts as a failure.")
            @Default("200")
            @Min(200)
            @Max(599)
            int expectedStatus) {
        public RequestSpec {
            headers = headers == null ? List.of() : List.copyOf(headers);
        }
    }

    public record HeaderSpec(
            @Required @JsonPropertyDescription("Name, such as Content-Type.") @Size(min = 1, max = 256)
            String name,

            @Required @JsonPropertyDescription("Value, such as application/json.") @Size(max = 4096)
            String value) {}

    @ValidationRule(
            value = "self.counts.isSorted() && self.counts.all(c, self.counts.exists_one(d, d == c))",
            fieldPath = ".counts",
            message = "counts rise from step to step and repeat nothing, such as [1, 4, 16]")
    public record UsersSpec(
            @Required
            @JsonPropertyDescription("Users at each step of load, rising, such as [1, 4, 16].")
            @Size(min = 1, max = 16)
            List<@Min(1) @Max(10_000) Integer> counts,

            @JsonPropertyDescription(
                    "Milliseconds that a user waits between an answer and the next request, on average.")
            @Default("0")
            @Min(0)
            @Max(60_000)
            int thinkTimeMilliseconds,

            @JsonPropertyDescription(
                    "How think times differ. Constant: all alike. Exponential: at random around thinkTimeMilliseconds,"
                            + " as independent people think.")
            @Default("Constant")
            ThinkTimeDistribution thinkTimeDistribution,

            @JsonPropertyDescription(
                    "What the counts are for. FindCapacity: they serve to find the capacity, and the greatest may well"
                            + " fail. Promise: every one of them ought to hold. When not set: Promise with one cell,"
                            + " FindCapacity with more.")
            @Nullable
            Purpose purpose) {
        public UsersSpec {
            counts = List.copyOf(counts);
        }
    }

    @ValidationRule(
            value = "self.requestsPerSecond.isSorted()"
                    + " && self.requestsPerSecond.all(c, self.requestsPerSecond.exists_one(d, d == c))",
            fieldPath = ".requestsPerSecond",
            message = "requestsPerSecond rise from step to step and repeat nothing, such as [10, 20, 40]")
    public record RateSpec(
            @Required
            @JsonPropertyDescription("Requests per second at each step of load, rising, such as [10, 20, 40].")
            @Size(min = 1, max = 16)
            List<@Min(1) @Max(200_000) Integer> requestsPerSecond,

            @JsonPropertyDescription(
                    "When requests are due. Poisson: at random, as independent users send them. Constant:"
                            + " evenly spaced.")
            @Default("Poisson")
            ArrivalProcess arrival) {
        public RateSpec {
            requestsPerSecond = List.copyOf(requestsPerSecond);
        }
    }

    public record CapacitySpec(
            @Required
            @JsonPropertyDescription(
                    "No greater rate of requests per second is offered. Generous is right: the search narrows it fast.")
            @Min(1)
            @Max(200_000)
            int maxRequestsPerSecond,

            @JsonPropertyDescription(
                    "The search ends when it knows the capacity within plus or minus so many percent; less takes"
                            + " longer.")
            @Default("10")
            @Min(1)
            @Max(50)
            int tolerancePercent,

            @JsonPropertyDescription(
                    "When requests are due. Poisson: at random, as independent users send them. Constant:"
                            + " evenly spaced.")
            @Default("Poisson")
            ArrivalProcess arrival) {}
}
