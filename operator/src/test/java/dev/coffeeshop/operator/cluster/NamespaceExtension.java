package dev.coffeeshop.operator.cluster;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Behind {@link OnCluster}. */
final class NamespaceExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(NamespaceExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (runsOperator(context)) {
            TestCluster.shared().ensureOperator();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestNamespace.class;
    }

    @Override
    public TestNamespace resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(STORE)
                .computeIfAbsent(
                        TestNamespace.class,
                        _ -> create(
                                TestCluster.shared().client(),
                                context.getRequiredTestMethod().getName()),
                        TestNamespace.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestNamespace namespace = context.getStore(STORE).remove(TestNamespace.class, TestNamespace.class);
        if (namespace == null) {
            return;
        }
        context.getExecutionException()
                .ifPresent(_ -> System.out.println(new NamespaceDump(namespace).text(context.getDisplayName())));
        if (runsOperator(context)) {
            namespace.deleteAndWait();
        } else {
            namespace.delete();
        }
    }

    private static boolean runsOperator(ExtensionContext context) {
        return context.getRequiredTestClass().getAnnotation(OnCluster.class).operator();
    }

    private static TestNamespace create(KubernetesClient client, String test) {
        String stem = test.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        String name = stem.substring(0, Math.min(stem.length(), 50)) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        Namespace namespace = new NamespaceBuilder()
                .withNewMetadata()
                .withName(name)
                .addToLabels("pod-security.kubernetes.io/enforce", "restricted")
                .endMetadata()
                .build();
        client.resource(namespace).create();
        return new TestNamespace(client, name);
    }
}
