package org.studentled;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A school evening on which the child, not the teacher, leads the parent conference. */
@SpringBootApplication
public class StudentLedConferences {

    public static void main(String[] args) {
        SpringApplication.run(StudentLedConferences.class, args);
    }
}
