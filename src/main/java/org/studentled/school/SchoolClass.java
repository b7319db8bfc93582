package org.studentled.school;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A class with its grade: 0 is kindergarten, 12 the last year. */
public record SchoolClass(
        @Id ClassId id, String name, int grade, @Version int version) {

    public static final int LAST_GRADE = 12;

    public SchoolClass {
        if (grade < 0 || grade > LAST_GRADE) {
            throw new IllegalArgumentException("A grade is between 0 (kindergarten) and 12, not " + grade);
        }
    }

    static SchoolClass named(ClassId id, String name, int grade) {
        return new SchoolClass(id, TextRules.required(name, 120), grade, 0);
    }

    SchoolClass renamed(String newName, int newGrade) {
        return new SchoolClass(id, TextRules.required(newName, 120), newGrade, version);
    }
}
