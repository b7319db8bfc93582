package org.studentled.privacy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.access.Audit;
import org.studentled.page.Refusal;
import org.studentled.school.Memory;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** All records about a child: exported as a whole, and erased as a whole. */
@Component
public class Records {

    private final List<Memory> memories;
    private final Students students;
    private final Holds holds;
    private final Audit audit;

    Records(List<Memory> memories, Students students, Holds holds, Audit audit) {
        this.memories =
                memories.stream().sorted(Comparator.comparingInt(Memory::floor)).toList();
        this.students = students;
        this.holds = holds;
        this.audit = audit;
    }

    /** Module → table → rows. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, List<Map<String, Object>>>> of(StudentId child) {
        students.get(child);
        Map<String, Map<String, List<Map<String, Object>>>> told = new LinkedHashMap<>();
        memories.forEach(memory -> told.put(memory.name(), memory.of(child)));
        return told;
    }

    /**
     * Forgets the child for good, in the middle of a round too: its seat is freed, its links end, its processes stop.
     * What stays are numbers in the book of who did what, which lead nowhere.
     *
     * @throws Refusal while the records are held by law
     */
    @Transactional
    public void erase(StudentId child, Who who, Why why) {
        students.get(child);
        if (holds.on(child).isPresent()) {
            throw new Refusal(409, "privacy.held");
        }
        students.leave(child);
        for (int at = memories.size() - 1; at >= 0; at--) {
            memories.get(at).forget(child);
        }
        audit.note(who, "records-erased", child.value(), why.name());
    }

    /** Why a child's records are erased: a word of this list, for a sentence would speak of the child for good. */
    public enum Why {
        FAMILY,
        AUTHORITY,
        MISTAKE,
        RETENTION
    }
}
