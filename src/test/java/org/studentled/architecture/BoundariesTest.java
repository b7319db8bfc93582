package org.studentled.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RestController;
import org.studentled.access.FamilyLinks;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.LiveUpdates;
import org.studentled.page.RefusalStatus;
import org.studentled.page.RequestRefused;

class BoundariesTest {

    @Test
    void the_engine_is_known_in_one_package() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("org.studentled.workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.."));
    }

    @Test
    void google_is_known_in_one_package() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("org.studentled.classroom..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.api..", "com.google.auth.."));
    }

    @Test
    void ltijava_knows_nothing_of_schools() {
        holds(noClasses()
                .that()
                .resideInAPackage("org.studentled.ltijava..")
                .should()
                .dependOnClassesThat(
                        residesIn("org.studentled").and(DescribedPredicate.not(residesIn("org.studentled.ltijava")))));
    }

    @Test
    void secrets_have_one_home() {
        // Schoology signs its requests by OAuth 1.0; a picture, a password and a beginning are drawn, not tokens.
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.studentled.secrets..", "org.studentled.ltijava..", "org.studentled.gradebooks.schoology..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.crypto.."));
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("org.studentled.secrets..", "org.studentled.ltijava..")
                .and()
                .doNotHaveSimpleName("SignInPictures")
                .and()
                .doNotHaveSimpleName("InMemoryChangeLog")
                .and()
                .doNotHaveSimpleName("CamundaAdminUser")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.security.SecureRandom.class));
    }

    @Test
    void the_domain_knows_neither_the_web_nor_the_engine() {
        holds(noClasses()
                .that()
                .resideInAnyPackage(ProductionClasses.domainPackages())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web..",
                        "org.springframework.ui..",
                        "org.springframework.http..",
                        "jakarta.servlet..",
                        "org.camunda..",
                        "org.studentled.workflow.."));
    }

    /** A "no" is of a kind; which number HTTP has for it is said once, in {@link RefusalStatus}. */
    @Test
    void http_status_is_known_at_the_web_only() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("..web..", "org.studentled.page", "org.studentled.connect..", "..ltijava..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.web.bind.annotation..")
                        .or(assignableTo(HttpStatusCode.class))
                        .or(assignableTo(ResponseEntity.class))
                        .or(assignableTo(ErrorResponse.class))
                        .or(type(RefusalStatus.class))));
        holds(noMethods()
                .that()
                .areDeclaredIn(RequestRefused.class)
                .should()
                .haveRawReturnType(int.class)
                .orShould()
                .haveRawParameterTypes(int.class, String.class, Object[].class));
    }

    /** A plain no, a family's link and the news that something changed are words of the school; the rest is the look. */
    @Test
    void the_front_of_the_house_lends_the_domain_four_words_and_no_more() {
        holds(noClasses()
                .that()
                .resideInAnyPackage(ProductionClasses.domainPackages())
                .should()
                .dependOnClassesThat(residesIn("org.studentled.page")
                        .or(residesIn("org.studentled.access"))
                        .and(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(
                                RequestRefused.class,
                                ErrorMessageSource.class,
                                LiveUpdates.class,
                                FamilyLinks.class)))));
    }

    /** A screen asks for a use case, which is one transaction; it makes none. */
    @Test
    void transactions_begin_behind_the_web() {
        holds(noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.transaction.."));
    }

    @Test
    void controllers_are_package_private_and_live_at_the_web() {
        holds(classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .or()
                .areAnnotatedWith(ControllerAdvice.class)
                .should()
                .notBePublic()
                .andShould()
                .resideInAnyPackage("..web..", "org.studentled.page"));
    }

    @Test
    void tables_are_package_private_and_named_as_such() {
        holds(classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .andShould()
                .haveSimpleNameEndingWith("Table"));
    }

    @Test
    void nothing_is_injected_into_fields_or_setters() {
        holds(noFields().should().beAnnotatedWith(Autowired.class));
        holds(noMethods().should().beAnnotatedWith(Autowired.class));
    }

    @Test
    void web_packages_are_known_to_nobody() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("..web..")
                .should()
                .dependOnClassesThat(residesIn("org.studentled")
                        .and(DescribedPredicate.describe(
                                "at the web", type -> type.getPackageName().endsWith(".web")))));
    }

    private static DescribedPredicate<JavaClass> residesIn(String root) {
        return JavaClass.Predicates.resideInAnyPackage(root, root + "..");
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(ProductionClasses.CLASSES);
    }
}
