package dev.coffeeshop.operator.reconcile;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import dev.coffeeshop.operator.serve.ExperimentKey;
import dev.coffeeshop.operator.serve.Experiments;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.Cache;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets pages look into the reconciler's own cache, so that they ask the API server for nothing. */
@Singleton
class CachedExperiments implements Experiments {

    private volatile @Nullable Cache<CoffeeShopExperiment> cache;

    void use(Cache<CoffeeShopExperiment> filled) {
        cache = filled;
    }

    @Override
    public Stream<CoffeeShopExperiment> all() {
        var filled = cache;
        return filled == null ? Stream.empty() : filled.keys().flatMap(id -> filled.get(id).stream());
    }

    @Override
    public Optional<CoffeeShopExperiment> find(ExperimentKey key) {
        return Optional.ofNullable(cache).flatMap(filled -> filled.get(new ResourceID(key.name(), key.namespace())));
    }
}
