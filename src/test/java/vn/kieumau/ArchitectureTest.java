package vn.kieumau;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "vn.kieumau", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Top floor first; a floor uses only the floors below it. */
    private static final List<String> FLOORS = List.of(
            "web",
            "report",
            "audit",
            "notification",
            "modelling",
            "inbox",
            "recognition",
            "assessment",
            "difficulty",
            "commitment",
            "dossier",
            "document",
            "evidence",
            "criteria",
            "account",
            "unit",
            "engine",
            "kernel");

    private static final int LINES_OF_A_DELEGATE = 30;

    /**
     * The engine is to stay replaceable. Besides the places that are about it, only the security wiring in {@code web}
     * knows it: it hands the signed-in officer over to the engine and to its web applications. The application class
     * declares itself a process application.
     */
    @ArchTest
    static final ArchRule THE_ENGINE_IS_KNOWN_ONLY_WHERE_IT_IS_USED = noClasses()
            .that(not(resideInAnyPackage(
                    "vn.kieumau..workflow..",
                    "vn.kieumau.engine..",
                    "vn.kieumau.inbox..",
                    "vn.kieumau.modelling..",
                    "vn.kieumau.account.bridge..",
                    "vn.kieumau.web",
                    "vn.kieumau")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule IN_WEB_ONLY_THE_SIGN_IN_KNOWS_THE_ENGINE = noClasses()
            .that(resideInAPackage("vn.kieumau.web.."))
            .and()
            .haveNameNotMatching(".*(WebSecurity|WebappsSignIn|WebappsToken|OfficerInEngineFilter).*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule THE_KERNEL_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAPackage("vn.kieumau.kernel..")
            .should()
            .dependOnClassesThat(resideInAPackage("vn.kieumau..").and(not(resideInAPackage("vn.kieumau.kernel.."))));

    @ArchTest
    static final ArchRule CLASSES_ARE_NAMED_BY_WHAT_THEY_ARE =
            noClasses().should().haveNameMatching(".*(Impl|Helper|Helpers|Util|Utils)");

    @ArchTest
    static final ArchRule TABLES_AND_REPOSITORIES_STAY_IN_THEIR_FEATURE = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .bePublic();

    @ArchTest
    static final ArchRule NOBODY_CALLS_A_CONTROLLER =
            noClasses().that().areMetaAnnotatedWith(Controller.class).should().bePublic();

    @ArchTest
    static final ArchRule WHAT_A_CLASS_NEEDS_COMES_BY_ITS_CONSTRUCTOR = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith(PersistenceContext.class);

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule EVENTS_AND_VIEWS_ARE_RECORDS =
            classes().that().haveSimpleNameEndingWith("View").should().beRecords();

    @ArchTest
    static void everyPackageHasItsFloor(JavaClasses all) {
        Set<String> features = all.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("vn.kieumau."))
                .map(name -> name.split("\\.")[2])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(FLOORS).containsAll(features);
    }

    @ArchTest
    static void aFloorUsesOnlyTheFloorsBelowIt(JavaClasses all) {
        for (int floor = 1; floor < FLOORS.size(); floor++) {
            String[] above = FLOORS.subList(0, floor).stream()
                    .map(name -> "vn.kieumau." + name + "..")
                    .toArray(String[]::new);

            noClasses()
                    .that()
                    .resideInAPackage("vn.kieumau." + FLOORS.get(floor) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .allowEmptyShould(true)
                    .check(all);
        }
    }

    @ArchTest
    static void aDelegateOnlyPassesOn(JavaClasses all) throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> delegates = sources.filter(
                            file -> file.getFileName().toString().endsWith("Delegate.java"))
                    .toList();

            assertThat(delegates).isNotEmpty().allSatisfy(file -> assertThat(linesOfTheClass(file))
                    .as(file.toString())
                    .hasSizeLessThanOrEqualTo(LINES_OF_A_DELEGATE));
        }
    }

    private static List<String> linesOfTheClass(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .dropWhile(line -> !line.contains("class "))
                .toList();
    }
}
