package org.studentled.access.web;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.studentled.school.SameNames;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

/** A child's name as staff read it in lists and choices: {@code ${@listedNames.of(child)}}. */
@Component("listedNames")
class ListedNames {

    private final SameNames sameNames;
    private final MessageSource messages;

    ListedNames(SameNames sameNames, MessageSource messages) {
        this.sameNames = sameNames;
        this.messages = messages;
    }

    /** The full name, with what tells them from another child of the class who has the same. */
    public String of(Student child) {
        return named(child, marks(child.classId().toString(), () -> sameNames.in(child.classId())));
    }

    /** As {@link #of(Student)} for a list of children of many classes: only those on it are compared. */
    public String of(Student child, List<Student> listed) {
        return named(child, marks("listed", () -> sameNames.among(listed)));
    }

    private String named(Student child, Map<StudentId, SameNames.Mark> marks) {
        SameNames.Mark mark = marks.get(child.id());
        return mark == null ? child.fullName() : child.fullName() + " · " + said(mark);
    }

    private String said(SameNames.Mark mark) {
        return messages.getMessage(mark.key(), new Object[] {mark.arg()}, LocaleContextHolder.getLocale());
    }

    /** Looked up once for a page, however many children stand on it. */
    @SuppressWarnings("unchecked")
    private Map<StudentId, SameNames.Mark> marks(String of, Supplier<Map<StudentId, SameNames.Mark>> reading) {
        RequestAttributes page = RequestContextHolder.currentRequestAttributes();
        String name = ListedNames.class.getName() + "." + of;
        Object known = page.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = reading.get();
            page.setAttribute(name, known, RequestAttributes.SCOPE_REQUEST);
        }
        return (Map<StudentId, SameNames.Mark>) known;
    }
}
