package dev.coffeeshop.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The load of every trial; the block named like the mode is set, the other is not. */
@ValidationRule(
        value = "!(has(self.users) && has(self.rate))",
        message = "users and rate exclude each other: keep the block that mode names and remove the other")
@ValidationRule(
        value = "has(self.users) || self.mode != 'Users'",
        message = "mode Users needs the block users, such as users: {counts: [1, 4, 16]}")
@ValidationRule(
        value = "has(self.rate) || self.mode != 'Rate'",
        message = "mode Rate needs the block rate, such as rate: {requestsPerSecond: [10, 20, 40]}")
public record LoadSpec(
        @JsonPropertyDescription("The one request that is repeated.")
        RequestSpec request,

        @JsonPropertyDescription(
                "How load is offered. Users: a closed model, each user waits for the answer before the next"
                        + " request. Rate: an open model, so many requests a second, whatever the answers.")
        @Default("Users")
        Mode mode,

        @JsonPropertyDescription("The steps of load in mode Users.") @Nullable
        UsersSpec users,

        @JsonPropertyDescription("The steps of load in mode Rate.") @Nullable
        RateSpec rate,

        @JsonPropertyDescription("What is searched for in mode Capacity.") @Nullable
        CapacitySpec capacity,

        @JsonPropertyDescription("Least seconds of load, not counted, before anything is measured.")
        @Default("5")
        @Min(0)
        @Max(600)
        int warmupSeconds,

        @JsonPropertyDescription("Least seconds of one step of load.") @Default("8") @Min(1) @Max(600)
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
            @Min(100)
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
            @Size(min = 1, max = 20)
            List<@Min(1) @Max(10_000) Integer> counts,

            @JsonPropertyDescription("Milliseconds that a user waits between an answer and the next request.")
            @Default("0")
            @Min(0)
            @Max(600_000)
            int thinkTimeMilliseconds) {
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
            @Size(min = 1, max = 20)
            List<@Min(1) @Max(100_000) Integer> requestsPerSecond,

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
            @Required @JsonPropertyDescription("No greater rate is offered.") @Min(1) @Max(100_000)
            int maxRequestsPerSecond,

            @JsonPropertyDescription("Half the width of the interval at which the search ends.")
            @Default("10")
            @Min(1)
            @Max(50)
            int tolerancePercent,

            @JsonPropertyDescription("When requests are due.") @Default("Poisson")
            ArrivalProcess arrival) {}

    /** The pods that send the load; they get no CPU limit, so that only the workload is throttled. */
    public record GeneratorSpec(
            @JsonPropertyDescription("Pods that share the load.") @Default("1") @Min(1) @Max(32)
            int parallelism,

            @JsonPropertyDescription("Resources of one pod that sends load.")
            GeneratorResources resources,

            @JsonPropertyDescription("Labels of the nodes that the pods may run on.") @Size(max = 20)
            Map<String, String> nodeSelector) {
        public GeneratorSpec {
            nodeSelector = nodeSelector == null ? Map.of() : Map.copyOf(nodeSelector);
        }
    }

    @ValidationRule(
            value = "self.requests.all(name, isQuantity(string(self.requests[name])))",
            fieldPath = ".requests",
            message = "requests are amounts, such as cpu: 200m and memory: 128Mi")
    public record GeneratorResources(
            @JsonPropertyDescription(
                    "What is reserved on the node, such as {cpu: 200m, memory: 128Mi}. There is no limit of CPU,"
                            + " so that only the workload is throttled.")
            @Default("{\"cpu\": \"200m\", \"memory\": \"128Mi\"}")
            @Size(max = 8)
            Map<String, Quantity> requests) {
        public GeneratorResources {
            requests = Map.copyOf(requests);
        }
    }
}
