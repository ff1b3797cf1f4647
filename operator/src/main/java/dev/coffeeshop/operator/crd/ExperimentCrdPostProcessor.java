package dev.coffeeshop.operator.crd;

import dev.coffeeshop.operator.api.v1alpha1.CoffeeShopExperiment;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crdv2.generator.CRDPostProcessor;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Adds to the definition what the generator's annotations cannot say, and takes away what it writes twice. Named in
 * {@code application.properties}.
 */
public final class ExperimentCrdPostProcessor implements CRDPostProcessor {

    /** In this order: later ones build on what earlier ones left. */
    private static final List<SchemaCure> CURES = List.of(
            new DistinctRules(),
            new RequiredSpec(),
            new KeyedLists(),
            new Descriptions(),
            new UpperBounds(),
            new NestedDefaults(),
            new ImmutableFields());

    @Override
    public HasMetadata process(HasMetadata crd, String crdSpecVersion) {
        if (crd instanceof CustomResourceDefinition definition) {
            definition.getSpec().getVersions().forEach(ExperimentCrdPostProcessor::cure);
        }
        return crd;
    }

    private static void cure(CustomResourceDefinitionVersion version) {
        var root = SchemaNode.root(version.getSchema().getOpenAPIV3Schema());
        CURES.forEach(cure -> root.visitBottomUp(cure::apply));
        version.setAdditionalPrinterColumns(inDeclaredOrder(version.getAdditionalPrinterColumns()));
    }

    /** The generator sorts columns by their JSON path. */
    private static List<CustomResourceColumnDefinition> inDeclaredOrder(List<CustomResourceColumnDefinition> columns) {
        List<String> names = Stream.of(CoffeeShopExperiment.class.getAnnotationsByType(AdditionalPrinterColumn.class))
                .map(AdditionalPrinterColumn::name)
                .toList();
        return columns.stream()
                .sorted(Comparator.comparingInt(column -> names.indexOf(column.getName())))
                .toList();
    }
}
