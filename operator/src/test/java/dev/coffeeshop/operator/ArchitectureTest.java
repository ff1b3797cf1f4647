package dev.coffeeshop.operator;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.Temporal;
import java.util.Random;
import java.util.Set;

@AnalyzeClasses(packages = "dev.coffeeshop.operator", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PURE = {
        "..operator.design..",
        "..operator.planning..",
        "..operator.analysis..",
        "..operator.status..",
        "..operator.report.."
    };

    private static final Set<String> SYSTEM_CLOCK = Set.of("currentTimeMillis", "nanoTime");

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_INWARDS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("config")
            .definedBy("..operator.config..")
            .layer("telemetry")
            .definedBy("..operator.telemetry..")
            .layer("rederive")
            .definedBy("..operator.rederive..")
            .layer("reconcile")
            .definedBy("..operator.reconcile..")
            .layer("serve")
            .definedBy("..operator.serve..")
            .layer("report")
            .definedBy("..operator.report..")
            .layer("json")
            .definedBy("..operator.json..")
            .layer("status")
            .definedBy("..operator.status..")
            .layer("planning")
            .definedBy("..operator.planning..")
            .layer("record")
            .definedBy("..operator.record..")
            .layer("resource")
            .definedBy("..operator.resource..")
            .layer("analysis")
            .definedBy("..operator.analysis..")
            .layer("design")
            .definedBy("..operator.design..")
            .layer("api")
            .definedBy("..operator.api..")
            .whereLayer("reconcile")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("rederive")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("config")
            .mayOnlyBeAccessedByLayers("reconcile")
            .whereLayer("telemetry")
            .mayOnlyBeAccessedByLayers("reconcile")
            .whereLayer("status")
            .mayOnlyBeAccessedByLayers("reconcile", "rederive")
            .whereLayer("serve")
            .mayOnlyBeAccessedByLayers("reconcile")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("serve")
            .whereLayer("json")
            .mayOnlyBeAccessedByLayers("rederive", "report")
            .whereLayer("record")
            .mayOnlyBeAccessedByLayers("reconcile", "rederive", "serve", "report")
            .whereLayer("resource")
            .mayOnlyBeAccessedByLayers("reconcile", "rederive", "report", "record")
            .whereLayer("planning")
            .mayOnlyBeAccessedByLayers("reconcile", "rederive", "report", "status")
            .whereLayer("analysis")
            .mayOnlyBeAccessedByLayers("reconcile", "rederive", "report", "planning", "status", "record")
            .whereLayer("design")
            .mayOnlyBeAccessedByLayers(
                    "reconcile",
                    "rederive",
                    "report",
                    "status",
                    "planning",
                    "record",
                    "resource",
                    "analysis",
                    "telemetry")
            .because("what is decided must not depend on how it is carried out: a change at the edge, such as another"
                    + " client or another object, must never reach a verdict");

    @ArchTest
    static final ArchRule A_REPORT_IS_BUILT_FROM_ITS_PARTS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("page")
            .definedBy("..report.page..")
            .layer("shop")
            .definedBy("..report.shop..")
            .layer("export")
            .definedBy("..report.export..")
            .layer("comparison")
            .definedBy("..report.comparison..")
            .layer("chart")
            .definedBy("..report.chart..")
            .layer("model")
            .definedBy("..report.model..")
            .layer("markup")
            .definedBy("..report.markup..")
            .whereLayer("page")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("shop")
            .mayOnlyBeAccessedByLayers("page")
            .whereLayer("export")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("comparison")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("chart")
            .mayOnlyBeAccessedByLayers("page", "shop")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("page", "shop", "export", "comparison")
            .because(
                    "a chart that knows no experiment can be tested and used for any figures, and a model that knows no"
                            + " markup is also what exports are made of");

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_NO_CLUSTER = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.fabric8.kubernetes.client..",
                    "io.javaoperatorsdk..",
                    "io.quarkus..",
                    "io.quarkiverse..",
                    "io.vertx..",
                    "io.micrometer..",
                    "jakarta.."))
            .because(
                    "a decision that calls the cluster cannot be replayed: tests run thousands of experiments against a"
                            + " simulated one, and a verdict must come out the same from the records alone");

    @ArchTest
    static final ArchRule METRICS_SHOW_WHAT_STATUS_SAYS = noClasses()
            .that()
            .resideInAPackage("..operator.telemetry..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.fabric8.kubernetes.client..", "..operator.analysis.."))
            .because(
                    "a scrape reads what is already known: it must neither wait for the cluster nor come to a figure of"
                            + " its own, which could differ from the one in status");

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_NO_CLOCK = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callMethodWhere(readsTheClock())
            .because("time is part of the observation: a decision that reads the clock differs from run to run, and a"
                    + " deadline that it sets cannot be tested");

    @ArchTest
    static final ArchRule DRAWS_CAN_BE_REPEATED = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
            .because("the order of trials has to be the same after a restart, so that every draw comes from the stored"
                    + " seed");

    private static DescribedPredicate<JavaMethodCall> readsTheClock() {
        return describe("reads the clock", call -> {
            var owner = call.getTargetOwner();
            var name = call.getName();
            boolean now = name.equals("now") && owner.isAssignableTo(Temporal.class);
            boolean system = owner.isEquivalentTo(System.class) && SYSTEM_CLOCK.contains(name);
            boolean source = owner.isAssignableTo(InstantSource.class) || owner.isAssignableTo(Clock.class);
            return now || system || source;
        });
    }
}
