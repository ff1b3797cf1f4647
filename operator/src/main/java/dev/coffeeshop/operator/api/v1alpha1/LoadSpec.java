package dev.coffeeshop.operator.api.v1alpha1;

import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The load of every trial; the block named like the mode is set, the other is not. */
public record LoadSpec(
        RequestSpec request,
        Mode mode,
        @Nullable UsersSpec users,
        @Nullable RateSpec rate,
        int warmupSeconds,
        int stepSeconds,
        int requestTimeoutMilliseconds,
        Routing routing,
        GeneratorSpec generator) {

    /** How load is offered. */
    public enum Mode {
        /** Closed model: so many users, each of whom waits for an answer before the next request. */
        Users,
        /** Open model: so many requests a second, whatever the answers. */
        Rate
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

    public record RequestSpec(String method, String path, List<HeaderSpec> headers, String body, int expectedStatus) {
        public RequestSpec {
            headers = headers == null ? List.of() : List.copyOf(headers);
        }
    }

    public record HeaderSpec(String name, String value) {}

    public record UsersSpec(List<Integer> counts, int thinkTimeMilliseconds) {
        public UsersSpec {
            counts = List.copyOf(counts);
        }
    }

    public record RateSpec(List<Integer> requestsPerSecond, ArrivalProcess arrival) {
        public RateSpec {
            requestsPerSecond = List.copyOf(requestsPerSecond);
        }
    }

    /** The pods that send the load; they get no CPU limit, so that only the workload is throttled. */
    public record GeneratorSpec(GeneratorResources resources, Map<String, String> nodeSelector) {
        public GeneratorSpec {
            nodeSelector = nodeSelector == null ? Map.of() : Map.copyOf(nodeSelector);
        }
    }

    public record GeneratorResources(Map<String, Quantity> requests) {
        public GeneratorResources {
            requests = Map.copyOf(requests);
        }
    }
}
