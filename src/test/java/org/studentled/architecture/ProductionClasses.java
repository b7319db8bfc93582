package org.studentled.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** All classes of the house, read once. */
final class ProductionClasses {

    static final String ROOT = "org.studentled.";

    static final String[] DOMAIN = {
        "school",
        "calendar",
        "round",
        "progress",
        "portfolio",
        "goals",
        "script",
        "rehearsal",
        "scheduling",
        "conference",
        "takehome"
    };

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.studentled");

    private ProductionClasses() {}

    /** The domain packages themselves, without their {@code web}. */
    static String[] domainPackages() {
        String[] names = new String[DOMAIN.length];
        for (int i = 0; i < DOMAIN.length; i++) {
            names[i] = ROOT + DOMAIN[i];
        }
        return names;
    }
}
