package dev.coffeeshop.operator.serve;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec.HeaderSpec;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of an experiment what may be a secret. Pages may be seen by people who may not read the experiment itself.
 * References to Secrets are names and stay; nothing here reads what they refer to.
 */
final class Masking {

    static final String MASK = "(not shown)";

    /** These show nothing of who asks; every other header may. */
    private static final Set<String> HARMLESS_HEADERS = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "cache-control",
            "connection",
            "content-encoding",
            "content-type",
            "host",
            "user-agent");

    private static final Pattern SECRET_NAME =
            Pattern.compile("pass(word|wd|phrase)?|secret|token|credential|private|auth|_?key$", Pattern.CASE_INSENSITIVE);

    private Masking() {}

    /** A copy; the experiment itself is left alone. */
    static CoffeeShopExperiment of(CoffeeShopExperiment experiment) {
        var masked = new CoffeeShopExperiment();
        masked.setMetadata(experiment.getMetadata());
        masked.setSpec(spec(experiment.getSpec()));
        masked.setStatus(experiment.getStatus());
        return masked;
    }

    private static CoffeeShopExperimentSpec spec(CoffeeShopExperimentSpec spec) {
        var request = spec.load().request();
        var workload = spec.workload();
        return spec.with(
                workload.withEnv(workload.env().stream().map(Masking::env).toList()),
                spec.load()
                        .withRequest(request.withHeaders(
                                request.headers().stream().map(Masking::header).toList())));
    }

    private static HeaderSpec header(HeaderSpec header) {
        return HARMLESS_HEADERS.contains(header.name().toLowerCase(java.util.Locale.ROOT))
                ? header
                : new HeaderSpec(header.name(), MASK);
    }

    private static EnvVar env(EnvVar env) {
        @Nullable String value = env.getValue();
        return value != null && SECRET_NAME.matcher(env.getName()).find()
                ? new EnvVarBuilder(env).withValue(MASK).build()
                : env;
    }
}
