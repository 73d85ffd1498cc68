package io.github.pineconejdbc;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.ObjectInputStream;
import java.io.RandomAccessFile;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.security.Security;
import java.util.Locale;
import java.util.TimeZone;
import okhttp3.Request;

/** Which part of the driver may know which. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    static final String ROOT = "io.github.pineconejdbc";

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
            .definedBy(ROOT + ".sql..")
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
            .whereLayer("sandbox")
            .mayOnlyBeAccessedByLayers("root", "jdbc")
            .whereLayer("http")
            .mayOnlyBeAccessedByLayers("root", "jdbc", "sql");

    @ArchTest
    static final ArchRule noPackageDependsOnItselfThroughAnother =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheSqlLayerAndTheFactoryKnowCalcite = noClasses()
            .that(resideOutsideOfPackages(ROOT + ".sql..", ROOT + ".jdbc..", ROOT))
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.calcite.."));

    @ArchTest
    static final ArchRule theShortWayNeedsNothingOfCalcite = noClasses()
            .that()
            .resideInAPackage(ROOT + ".sql..")
            .and()
            .haveNameMatching(
                    ".*\\.sql\\.(Engine|SimpleSelect|SimpleColumns|SimpleConditions|SimpleScans|SqlTokens|Expression|Filter|"
                            + "TableQuery|TableScan|RowCursors|Condition|Access|Explanation|Plan|PlanCache|SqlTemplate|"
                            + "LikePattern|NumberText|ReservedWords|ResultColumn)(\\$.*)?")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.calcite.."));

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
            .that(resideOutsideOfPackages(ROOT + ".shell.."))
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
