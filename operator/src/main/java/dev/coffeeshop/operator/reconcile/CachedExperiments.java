package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.serve.ExperimentKey;
import dev.coffeeshop.operator.serve.Experiments;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.Cache;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets pages look into the reconciler's own cache, so that they ask the API server for nothing. */
@Singleton
class CachedExperiments implements Experiments {

    private @Nullable Cache<CoffeeShopExperiment> empty;
    private volatile @Nullable Cache<CoffeeShopExperiment> filled;

    /** It is filled while the operator starts, and must not be asked before. */
    void use(Cache<CoffeeShopExperiment> cache) {
        empty = cache;
    }

    /** The SDK's own observer, which starts the operator, has a lower priority value and comes first. */
    void started(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent event) {
        filled = empty;
    }

    @Override
    public Stream<CoffeeShopExperiment> all() {
        var cache = filled;
        return cache == null ? Stream.empty() : cache.keys().flatMap(id -> cache.get(id).stream());
    }

    @Override
    public Optional<CoffeeShopExperiment> find(ExperimentKey key) {
        return Optional.ofNullable(filled).flatMap(cache -> cache.get(new ResourceID(key.name(), key.namespace())));
    }
}
