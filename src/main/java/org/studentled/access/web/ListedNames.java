package org.studentled.access.web;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.studentled.school.NameDisambiguation;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

/** A child's name as staff read it in lists and choices: {@code ${@listedNames.nameOf(child)}}. */
@Component("listedNames")
class ListedNames {

    private final NameDisambiguation nameDisambiguation;
    private final MessageSource messages;

    ListedNames(NameDisambiguation nameDisambiguation, MessageSource messages) {
        this.nameDisambiguation = nameDisambiguation;
        this.messages = messages;
    }

    /** The full name, with what tells them from another child of the class who has the same. */
    public String nameOf(Student student) {
        return named(student, kept(student.classId().toString(), () -> nameDisambiguation.in(student.classId())));
    }

    /** What they are called where there is little room: a tile, a card. No other child of the class is called so. */
    public String called(Student student) {
        Map<StudentId, String> names =
                kept("called." + student.classId(), () -> nameDisambiguation.calledIn(student.classId()));
        return names.getOrDefault(student.id(), student.fullName());
    }

    /** As {@link #nameOf(Student)} for a list of children of many classes: only those on it are compared. */
    public String nameOf(Student student, List<Student> listed) {
        return named(student, kept("listed", () -> nameDisambiguation.among(listed)));
    }

    private String named(Student student, Map<StudentId, NameDisambiguation.Mark> marks) {
        NameDisambiguation.Mark mark = marks.get(student.id());
        return mark == null ? student.fullName() : student.fullName() + " · " + said(mark);
    }

    private String said(NameDisambiguation.Mark mark) {
        return messages.getMessage(mark.key(), new Object[] {mark.arg()}, LocaleContextHolder.getLocale());
    }

    /** Looked up once for a page, however many children stand on it. */
    @SuppressWarnings("unchecked")
    private <T> Map<StudentId, T> kept(String of, Supplier<Map<StudentId, T>> reading) {
        RequestAttributes page = RequestContextHolder.currentRequestAttributes();
        String name = ListedNames.class.getName() + "." + of;
        Object known = page.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = reading.get();
            page.setAttribute(name, known, RequestAttributes.SCOPE_REQUEST);
        }
        return (Map<StudentId, T>) known;
    }
}
