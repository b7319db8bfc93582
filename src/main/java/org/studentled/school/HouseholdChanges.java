package org.studentled.school;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes to a child's households: who has to approve one, and what it does. */
@Component
public class HouseholdChanges {

    private final Households households;
    private final Students students;
    private final Classes classes;
    private final ContactBlocks blocks;

    HouseholdChanges(Households households, Students students, Classes classes, ContactBlocks blocks) {
        this.households = households;
        this.students = students;
        this.classes = classes;
        this.blocks = blocks;
    }

    /** Some child of this home is in a class that the member of staff does not teach. */
    public boolean isSharedBeyond(HouseholdId household, StaffId staff) {
        return households.studentsOf(household).stream()
                .map(students::get)
                .anyMatch(student -> !classes.teaches(staff, student.classId()));
    }

    /**
     * Whether the teacher may do this alone: every child of the home is theirs, and no one blocked is behind an address.
     * A home that cannot be told from its address is the office's to find, so that no answer tells who is known here.
     */
    public boolean mayDecide(StaffId teacher, HouseholdChange change) {
        Optional<HouseholdId> household = householdOf(change);
        boolean own = household
                .map(each -> !isSharedBeyond(each, teacher))
                .orElse(change.kind() == HouseholdChange.Kind.FOUND);
        return own && !isBlocked(change);
    }

    /** The homes with an adult at this address: one of them is meant by a {@link HouseholdChange.Kind#JOIN}. */
    public List<Household> candidates(HouseholdChange change) {
        return change.kind() == HouseholdChange.Kind.JOIN ? households.findByEmail(change.text()) : List.of();
    }

    /** Someone who may not be invited for one of the children would be, under another name or in another home. */
    public boolean isBlocked(HouseholdChange change) {
        List<StudentId> students = new ArrayList<>(List.of(change.student()));
        householdOf(change).ifPresent(household -> students.addAll(households.studentsOf(household)));
        Adult.Contact contact = change.contact();
        if (contact != null) {
            return blocks.blocks(students, contact.email(), contact.phone(), change.adult());
        }
        return change.kind() == HouseholdChange.Kind.JOIN
                && householdOf(change)
                        .filter(household -> isBlockedBetween(household, change.student()))
                        .isPresent();
    }

    /**
     * @return what was changed, for the audit log: the adult, or the child
     * @throws NotFoundException when the home is not the child's, or the adult's
     */
    @Transactional
    public UUID apply(HouseholdChange change) {
        StudentId student = change.student();
        switch (change.kind()) {
            case FOUND ->
                households.include(householdFor(student, change.text()).id(), contact(change));
            case JOIN -> households.addStudent(households.get(household(change)).id(), student);
            case RENAME -> households.rename(ofStudent(change), change.text());
            case PART -> households.removeStudent(ofStudent(change), student);
            case INCLUDE -> {
                return households
                        .include(ofStudent(change), contact(change))
                        .id()
                        .value();
            }
            case CORRECT -> {
                return households.correct(adultOf(change), contact(change)).id().value();
            }
        }
        return student.value();
    }

    /** @throws NotFoundException as {@link #apply} does, before anything is asked of anyone */
    public void mustBeOfStudent(HouseholdChange change) {
        if (change.household() != null && change.kind() != HouseholdChange.Kind.JOIN) {
            ofStudent(change);
        }
        if (change.adult() != null) {
            adultOf(change);
        }
        Adult.Contact contact = change.contact();
        if (contact != null) {
            contact.checked();
        }
        if (change.kind() == HouseholdChange.Kind.RENAME || change.kind() == HouseholdChange.Kind.FOUND) {
            TextRules.required(change.text(), 120);
        }
    }

    private boolean isBlockedBetween(HouseholdId household, StudentId student) {
        List<StudentId> there = households.studentsOf(household);
        return households.adultsOf(household).stream()
                        .filter(Adult::mayBeInvited)
                        .anyMatch(adult -> at(List.of(student), adult))
                || households.findByStudent(student).stream()
                        .flatMap(each -> households.adultsOf(each.id()).stream())
                        .filter(Adult::mayBeInvited)
                        .anyMatch(adult -> at(there, adult));
    }

    private boolean at(List<StudentId> students, Adult adult) {
        return blocks.blocks(students, adult.email(), adult.phone(), adult.id());
    }

    private Optional<HouseholdId> householdOf(HouseholdChange change) {
        if (change.household() != null) {
            return Optional.of(change.household());
        }
        if (change.kind() == HouseholdChange.Kind.FOUND) {
            return households.findByName(change.student(), change.text()).map(Household::id);
        }
        List<Household> found = candidates(change);
        return found.size() == 1 ? Optional.of(found.get(0).id()) : Optional.empty();
    }

    /** A child without any known adult got an empty household for their conference: the first family known moves in there. */
    private Household householdFor(StudentId student, String name) {
        return households.findByStudent(student).stream()
                .filter(household -> households.adultsOf(household.id()).isEmpty())
                .filter(household -> households.studentsOf(household.id()).size() == 1)
                .findFirst()
                .map(empty -> households.rename(empty.id(), name))
                .orElseGet(() -> households.create(name, List.of(student)));
    }

    private HouseholdId household(HouseholdChange change) {
        return householdOf(change)
                .orElseThrow(() ->
                        new NotFoundException("household", change.student().value()));
    }

    private HouseholdId ofStudent(HouseholdChange change) {
        HouseholdId household = Objects.requireNonNull(change.household());
        if (!households.studentsOf(household).contains(change.student())) {
            throw new NotFoundException("household of this child", household.value());
        }
        return household;
    }

    private AdultId adultOf(HouseholdChange change) {
        AdultId adult = Objects.requireNonNull(change.adult());
        if (!households.adult(adult).householdId().equals(ofStudent(change))) {
            throw new NotFoundException("adult of this household", adult.value());
        }
        return adult;
    }

    private static Adult.Contact contact(HouseholdChange change) {
        return Objects.requireNonNull(change.contact());
    }
}
