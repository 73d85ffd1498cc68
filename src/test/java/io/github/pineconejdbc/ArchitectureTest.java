package io.github.pineconejdbc;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.RandomAccessFile;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

/** Which part of the driver may know which. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    static final String ROOT = "io.github.pineconejdbc";
    private static final int MOST_FILES = 20;

    @ArchTest
    static final ArchRule dependenciesPointDownwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("shell")
            .definedBy(ROOT + ".shell..")
            .layer("root")
            .definedBy(ROOT)
            .layer("jdbc")
            .definedBy(ROOT + ".jdbc..")
            .layer("sql")
            .definedBy(resideInAPackage(ROOT + ".sql..").and(resideOutsideOfPackages(ROOT + ".sql.lexer")))
            .layer("lexer")
            .definedBy(ROOT + ".sql.lexer")
            .layer("sandbox")
            .definedBy(ROOT + ".sandbox..")
            .layer("http")
            .definedBy(ROOT + ".http..")
            .layer("table")
            .definedBy(ROOT + ".table..")
            .layer("error")
            .definedBy(ROOT + ".error..")
            .whereLayer("shell")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("root")
            .mayOnlyBeAccessedByLayers("shell")
            .whereLayer("jdbc")
            .mayOnlyBeAccessedByLayers("shell", "root")
            .whereLayer("sql")
            .mayOnlyBeAccessedByLayers("root", "jdbc")
            .whereLayer("lexer")
            .mayOnlyBeAccessedByLayers("shell", "jdbc", "sql")
            .whereLayer("sandbox")
            .mayOnlyBeAccessedByLayers("root", "jdbc")
            .whereLayer("http")
            .mayOnlyBeAccessedByLayers("root", "jdbc", "sql");

    /** Engine, then what it plans by, downwards; the short way beside the long one. */
    @ArchTest
    static final ArchRule theRoomsOfSqlDependDownwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("engine")
            .definedBy(ROOT + ".sql.engine")
            .layer("planner")
            .definedBy(ROOT + ".sql.planner")
            .layer("rel")
            .definedBy(ROOT + ".sql.rel")
            .layer("dialect")
            .definedBy(ROOT + ".sql.dialect")
            .layer("sets")
            .definedBy(ROOT + ".sql.sets")
            .layer("parser")
            .definedBy(ROOT + ".sql.parser")
            .layer("function")
            .definedBy(ROOT + ".sql.function")
            .layer("simple")
            .definedBy(ROOT + ".sql.simple")
            .layer("scan")
            .definedBy(ROOT + ".sql.scan")
            .layer("sql")
            .definedBy(ROOT + ".sql")
            .layer("lexer")
            .definedBy(ROOT + ".sql.lexer")
            .whereLayer("engine")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("planner")
            .mayOnlyBeAccessedByLayers("engine")
            .whereLayer("rel")
            .mayOnlyBeAccessedByLayers("planner")
            .whereLayer("dialect")
            .mayOnlyBeAccessedByLayers("planner", "rel")
            .whereLayer("sets")
            .mayOnlyBeAccessedByLayers("dialect")
            .whereLayer("parser")
            .mayOnlyBeAccessedByLayers("planner", "rel", "dialect", "sets")
            .whereLayer("function")
            .mayOnlyBeAccessedByLayers("planner", "rel", "dialect", "sets", "parser", "simple")
            .whereLayer("simple")
            .mayOnlyBeAccessedByLayers("engine")
            .whereLayer("scan")
            .mayOnlyBeAccessedByLayers("engine", "planner", "rel", "simple")
            .whereLayer("lexer")
            .mayOnlyBeAccessedByLayers("engine", "planner", "dialect", "parser", "function", "simple", "sql");

    @ArchTest
    static final ArchRule outsidersKnowSqlByItsDoors = noClasses()
            .that(resideOutsideOfPackages(ROOT + ".sql.."))
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + ".sql..")
                    .and(resideOutsideOfPackages(
                            ROOT + ".sql", ROOT + ".sql.engine", ROOT + ".sql.lexer", ROOT + ".sql.function"))
                    .and(not(nameMatching(".*\\.sql\\.rel\\.PineconeSchema"))));

    @ArchTest
    static final ArchRule callsKnowNothingOfRows = noClasses()
            .that(resideInAPackage(ROOT + ".http.call"))
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + ".http.read"));

    @ArchTest
    static final ArchRule noPackageDependsOnItselfThroughAnother =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheSqlLayerAndTheFactoryKnowCalcite = noClasses()
            .that(resideOutsideOfPackages(ROOT + ".sql..", ROOT))
            .or(resideInAPackage(ROOT).and(not(nameMatching(".*\\.PineconeSchemaFactory"))))
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.calcite.."));

    @ArchTest
    static final ArchRule theShortWayNeedsNothingOfCalcite = noClasses()
            .that(resideInAnyPackage(
                    ROOT + ".sql", ROOT + ".sql.lexer", ROOT + ".sql.scan", ROOT + ".sql.simple", ROOT + ".sql.engine"))
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.calcite.."));

    /** Two classes of one name in one file would make a reader ask each time which of them is meant. */
    @ArchTest
    static final ArchRule noClassHasTheNameOfOneOfCalcitesBesideIt = classes()
            // It names one of them only: the other is what a table of ours is made of.
            .that(not(nameMatching(".*\\.PineconeSchema")))
            .should(new ArchCondition<JavaClass>("depend on no two classes of one name") {
                @Override
                public void check(JavaClass subject, ConditionEvents events) {
                    Set<String> ours = names(subject, ROOT + ".");
                    ours.add(subject.getSimpleName());
                    ours.retainAll(names(subject, "org.apache.calcite."));
                    events.add(new SimpleConditionEvent(
                            subject, ours.isEmpty(), subject.getName() + " depends on two classes " + ours));
                }
            });

    private static Set<String> names(JavaClass subject, String begin) {
        return subject.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getName().startsWith(begin)
                        && !target.getEnclosingClass().isPresent())
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whoever comes in has to find by the listing where something belongs. */
    @Test
    void noFolderHasMoreThanTwentyFiles() throws IOException {
        Map<Path, Long> folders;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            folders = files.filter(Files::isRegularFile).collect(groupingBy(Path::getParent, TreeMap::new, counting()));
        }
        assertThat(folders).isNotEmpty();
        folders.values().removeIf(count -> count <= MOST_FILES);
        assertThat(folders).as("folders of more than " + MOST_FILES + " files").isEmpty();
    }

    @ArchTest
    static final ArchRule onlyTheTransportKnowsOkHttp = noClasses()
            .that(resideInAnyPackage(ROOT + ".sql..", ROOT + ".table..", ROOT + ".error..", ROOT + ".shell.."))
            .should()
            .dependOnClassesThat(resideInAPackage("okhttp3.."));

    @ArchTest
    static final ArchRule tablesAndErrorsAreDataOfTheirOwn = noClasses()
            .that(resideInAnyPackage(ROOT + ".table..", ROOT + ".error.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.calcite..", "okhttp3.."));

    @ArchTest
    static final ArchRule onlyTheShellTalksToTheConsole = noClasses()
            .that(resideOutsideOfPackages(ROOT + ".shell.."))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    /** Calls other than GET begin with one of these. */
    @ArchTest
    static final ArchRule nothingButGetIsSent = noClasses()
            .should()
            .callMethodWhere(target(owner(equivalentTo(Request.Builder.class)))
                    .and(target(nameMatching("post|put|patch|delete|method|head"))));

    /** Whatever a URL, a statement or a server says: there is nothing here that could act upon it. */
    @ArchTest
    static final ArchRule onlyTheShellTouchesFilesProcessesAndClassesByName = noClasses()
            .that(resideOutsideOfPackages(ROOT + ".shell..")
                    // It sets the caller's class loader aside, and loads nothing by it.
                    .and(not(nameMatching(".*\\.http\\.call\\.Attempt\\$ContextLoader")))
                    // JNDI hands them what a container is configured with; they look nothing up.
                    .and(not(nameMatching(".*\\.PineconeDataSource(Factory)?")))
                    // Its names are those of a list in the jar.
                    .and(not(nameMatching(".*\\.ClassesAhead"))))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("javax.naming..", "javax.script..", "java.rmi..", "java.nio.file.."))
            .orShould()
            .dependOnClassesThat(belongToAnyOf(
                    ProcessBuilder.class,
                    File.class,
                    FileInputStream.class,
                    FileOutputStream.class,
                    RandomAccessFile.class,
                    ObjectInputStream.class,
                    URLClassLoader.class,
                    URLConnection.class))
            .orShould()
            .callMethodWhere(target(owner(equivalentTo(Class.class))).and(target(nameMatching("forName"))))
            .orShould()
            .callMethodWhere(target(owner(equivalentTo(Runtime.class)))
                    .and(target(nameMatching("exec|load|loadLibrary|exit|halt|addShutdownHook"))))
            .orShould()
            .callMethodWhere(target(nameMatching("getContextClassLoader|setDefault|addProvider|setProperty"))
                    .and(target(owner(
                            belongToAnyOf(Thread.class, Locale.class, TimeZone.class, Security.class, System.class)))));
}
