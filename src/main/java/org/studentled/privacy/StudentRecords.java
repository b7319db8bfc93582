package org.studentled.privacy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.access.AuditLog;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.PersonalData;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** All records about a child: exported as a whole, and erased as a whole. */
@Component
public class StudentRecords {

    private final List<PersonalData> personalDatas;
    private final Students students;
    private final LegalHolds legalHolds;
    private final AuditLog auditLog;

    StudentRecords(List<PersonalData> personalDatas, Students students, LegalHolds legalHolds, AuditLog auditLog) {
        this.personalDatas = personalDatas.stream()
                .sorted(Comparator.comparingInt(PersonalData::level))
                .toList();
        this.students = students;
        this.legalHolds = legalHolds;
        this.auditLog = auditLog;
    }

    /** Module → table → rows. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, List<Map<String, Object>>>> export(StudentId student) {
        students.get(student);
        Map<String, Map<String, List<Map<String, Object>>>> told = new LinkedHashMap<>();
        personalDatas.forEach(personalData -> told.put(personalData.name(), personalData.export(student)));
        return told;
    }

    /**
     * Forgets the child for good, in the middle of a round too: its seat is freed, its links end, its processes stop.
     * What stays are numbers in the book of who did what, which lead nowhere.
     *
     * @throws RequestRefused while the records are held by law
     */
    @Transactional
    public void erase(StudentId student, Actor actor, Why why) {
        students.get(student);
        if (legalHolds.on(student).isPresent()) {
            throw RequestRefused.conflict("privacy.held");
        }
        students.leave(student);
        for (int at = personalDatas.size() - 1; at >= 0; at--) {
            personalDatas.get(at).delete(student);
        }
        auditLog.record(actor, "records-erased", student.value(), why.name());
    }

    /** Why a child's records are erased: a word of this list, for a sentence would speak of the child for good. */
    public enum Why {
        FAMILY,
        AUTHORITY,
        MISTAKE,
        RETENTION
    }
}
