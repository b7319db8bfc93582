package org.studentled.sandbox;

import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;
import org.studentled.school.Adult;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Households;
import org.studentled.school.SchoolClass;
import org.studentled.school.Staff;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** Saves whoever tries the school some typing: the office enters the families, the other children do their part. */
final class DemoData {

    /** Whom a visitor plays; everyone else is played by the sandbox. */
    static final String PLAYED = "Ana";

    private final ApplicationContext school;

    private DemoData(ApplicationContext school) {
        this.school = school;
    }

    static void offer(Web web, ApplicationContext school) {
        DemoData hands = new DemoData(school);
        web.page("/help/families", request -> hands.answer(request, hands::enterFamilies))
                .page("/help/children", request -> hands.answer(request, hands::studentsDoTheirPart));
    }

    private Web.Answer answer(Web.Request request, Runnable help) {
        if (!"POST".equals(request.method())) {
            throw new Web.Refused(405, "POST, please");
        }
        new Quiescence(school).await();
        help.run();
        return Web.Answer.json("{}");
    }

    /** One adult with an e-mail address for every child who has no family yet; the last child's gets paper. */
    private void enterFamilies() {
        Households households = bean(Households.class);
        for (ClassId id : classes()) {
            List<Student> students = bean(Students.class).in(id);
            for (Student student : students) {
                if (households.findByStudent(student.id()).isEmpty()) {
                    enter(households, student, student.equals(students.get(students.size() - 1)));
                }
            }
        }
    }

    private static void enter(Households households, Student student, boolean paper) {
        String family = student.fullName().replaceAll("\\s*\\(.*\\)", "").replaceAll("^\\S+\\s+", "");
        String mail = (student.callName() + ".family@maple.example")
                .toLowerCase(Locale.ROOT)
                .replace(' ', '.');
        var household = households.create("Family " + family, List.of(student.id()));
        households.include(
                household.id(),
                new Adult.Contact(
                        "Grown-up of " + student.callName(),
                        "parent",
                        "en",
                        paper ? Adult.Channel.PAPER : Adult.Channel.MAIL,
                        paper ? null : mail,
                        "555 0100"));
    }

    private void studentsDoTheirPart() {
        Classmates classmates = new Classmates(school);
        classes()
                .forEach(id -> bean(Students.class).in(id).stream()
                        .filter(student -> !student.callName().equals(PLAYED))
                        .forEach(classmates::doTheirPart));
    }

    private List<ClassId> classes() {
        return bean(Staff.class).search("", 1000, 0).stream()
                .flatMap(teacher -> bean(Classes.class).taughtBy(teacher.id()).stream())
                .map(SchoolClass::id)
                .distinct()
                .toList();
    }

    private <T> T bean(Class<T> type) {
        return school.getBean(type);
    }
}
