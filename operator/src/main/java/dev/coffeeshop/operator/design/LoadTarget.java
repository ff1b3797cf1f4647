package dev.coffeeshop.operator.design;

import dev.coffeeshop.measurement.Protocol;
import dev.coffeeshop.measurement.Routing;
import dev.coffeeshop.measurement.Target;
import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperimentSpec;
import dev.coffeeshop.operator.api.v1alpha1.LoadSpec;
import dev.coffeeshop.operator.api.v1alpha1.TlsSpec;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From the experiment's workload and load to where and how its requests are sent. */
public final class LoadTarget {

    /** Where a load pod finds the certificates of the authorities that it is to trust. */
    public static final String CA_DIRECTORY = "/etc/coffeeshop/tls";

    /** Name of the file in {@link #CA_DIRECTORY}, whatever the entry of the user's object is called. */
    public static final String CA_FILE = "ca.crt";

    private static final String SYSTEM_TRUST = "";
    private static final String TARGET_HOST = "";

    private LoadTarget() {}

    /** @param host that answers for the trial's workload */
    public static Target of(CoffeeShopExperimentSpec spec, String host) {
        LoadSpec load = spec.load();
        return new Target(host, spec.workload().port(), routing(load), protocol(load));
    }

    /** Whether the experiment brings the authorities to be trusted; else the system's are. */
    public static boolean namesAuthorities(@Nullable TlsSpec tls) {
        return tls != null && (tls.caSecretRef() != null || tls.caConfigMapRef() != null);
    }

    private static Routing routing(LoadSpec load) {
        return switch (load.routing()) {
            case Endpoints -> Routing.ENDPOINTS;
            case Service -> Routing.SERVICE;
        };
    }

    private static Protocol protocol(LoadSpec load) {
        return switch (load.protocol()) {
            case HTTP -> new Protocol.Http();
            case HTTPS ->
                new Protocol.Https(
                        namesAuthorities(load.tls()) ? CA_DIRECTORY + "/" + CA_FILE : SYSTEM_TRUST,
                        serverName(load.tls()));
        };
    }

    private static String serverName(@Nullable TlsSpec tls) {
        return tls == null ? TARGET_HOST : Objects.requireNonNullElse(tls.serverName(), TARGET_HOST);
    }
}
