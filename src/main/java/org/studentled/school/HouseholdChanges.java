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
    public boolean isSharedBeyond(HouseholdId home, StaffId staff) {
        return households.childrenOf(home).stream()
                .map(students::get)
                .anyMatch(child -> !classes.teaches(staff, child.classId()));
    }

    /**
     * Whether the teacher may do this alone: every child of the home is theirs, and no one blocked is behind an address.
     * A home that cannot be told from its address is the office's to find, so that no answer tells who is known here.
     */
    public boolean mayDecide(StaffId teacher, HouseholdChange change) {
        Optional<HouseholdId> home = homeOf(change);
        boolean own =
                home.map(each -> !isSharedBeyond(each, teacher)).orElse(change.kind() == HouseholdChange.Kind.FOUND);
        return own && !isBlocked(change);
    }

    /** The homes with an adult at this address: one of them is meant by a {@link HouseholdChange.Kind#JOIN}. */
    public List<Household> candidates(HouseholdChange change) {
        return change.kind() == HouseholdChange.Kind.JOIN ? households.reachedBy(change.text()) : List.of();
    }

    /** Someone who may not be invited for one of the children would be, under another name or in another home. */
    public boolean isBlocked(HouseholdChange change) {
        List<StudentId> children = new ArrayList<>(List.of(change.child()));
        homeOf(change).ifPresent(home -> children.addAll(households.childrenOf(home)));
        Adult.Contact contact = change.contact();
        if (contact != null) {
            return blocks.cover(children, contact.email(), contact.phone(), change.adult());
        }
        return change.kind() == HouseholdChange.Kind.JOIN
                && homeOf(change)
                        .filter(home -> isBlockedBetween(home, change.child()))
                        .isPresent();
    }

    /**
     * @return what was changed, for the audit log: the adult, or the child
     * @throws NotAtThisSchool when the home is not the child's, or the adult's
     */
    @Transactional
    public UUID apply(HouseholdChange change) {
        StudentId child = change.child();
        switch (change.kind()) {
            case FOUND -> households.include(homeFor(child, change.text()).id(), contact(change));
            case JOIN -> households.includeChild(home(change), child);
            case RENAME -> households.rename(ofChild(change), change.text());
            case PART -> households.partFrom(ofChild(change), child);
            case INCLUDE -> {
                return households.include(ofChild(change), contact(change)).id().value();
            }
            case CORRECT -> {
                return households.correct(adultOf(change), contact(change)).id().value();
            }
        }
        return child.value();
    }

    /** @throws NotAtThisSchool as {@link #apply} does, before anything is asked of anyone */
    public void mustBeOfChild(HouseholdChange change) {
        if (change.home() != null && change.kind() != HouseholdChange.Kind.JOIN) {
            ofChild(change);
        }
        if (change.adult() != null) {
            adultOf(change);
        }
        Adult.Contact contact = change.contact();
        if (contact != null) {
            contact.checked();
        }
        if (change.kind() == HouseholdChange.Kind.RENAME || change.kind() == HouseholdChange.Kind.FOUND) {
            Texts.required(change.text(), 120);
        }
    }

    private boolean isBlockedBetween(HouseholdId home, StudentId child) {
        List<StudentId> there = households.childrenOf(home);
        return households.adultsOf(home).stream()
                        .filter(Adult::mayBeInvited)
                        .anyMatch(adult -> at(List.of(child), adult))
                || households.of(child).stream()
                        .flatMap(each -> households.adultsOf(each.id()).stream())
                        .filter(Adult::mayBeInvited)
                        .anyMatch(adult -> at(there, adult));
    }

    private boolean at(List<StudentId> children, Adult adult) {
        return blocks.cover(children, adult.email(), adult.phone(), adult.id());
    }

    private Optional<HouseholdId> homeOf(HouseholdChange change) {
        if (change.home() != null) {
            return Optional.of(change.home());
        }
        if (change.kind() == HouseholdChange.Kind.FOUND) {
            return households.named(change.child(), change.text()).map(Household::id);
        }
        List<Household> found = candidates(change);
        return found.size() == 1 ? Optional.of(found.get(0).id()) : Optional.empty();
    }

    /** A child without any known adult got an empty household for their conference: the first family known moves in there. */
    private Household homeFor(StudentId child, String name) {
        return households.of(child).stream()
                .filter(home -> households.adultsOf(home.id()).isEmpty())
                .filter(home -> households.childrenOf(home.id()).size() == 1)
                .findFirst()
                .map(empty -> households.rename(empty.id(), name))
                .orElseGet(() -> households.found(name, List.of(child)));
    }

    private HouseholdId home(HouseholdChange change) {
        return homeOf(change)
                .orElseThrow(
                        () -> new NotAtThisSchool("household", change.child().value()));
    }

    private HouseholdId ofChild(HouseholdChange change) {
        HouseholdId home = Objects.requireNonNull(change.home());
        if (!households.childrenOf(home).contains(change.child())) {
            throw new NotAtThisSchool("household of this child", home.value());
        }
        return home;
    }

    private AdultId adultOf(HouseholdChange change) {
        AdultId adult = Objects.requireNonNull(change.adult());
        if (!households.adult(adult).householdId().equals(ofChild(change))) {
            throw new NotAtThisSchool("adult of this household", adult.value());
        }
        return adult;
    }

    private static Adult.Contact contact(HouseholdChange change) {
        return Objects.requireNonNull(change.contact());
    }
}
