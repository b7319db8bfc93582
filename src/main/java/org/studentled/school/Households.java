package org.studentled.school;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The families: households, their adults and their children. */
@Component
public class Households {

    /** SQL: the households whose one child at this school is {@code :child}; see {@link KeptRows}. */
    public static final String ONLY_OF_CHILD =
            "(select mine.household_id from household_student mine where mine.student_id = :child and not exists"
                    + " (select 1 from household_student other where other.household_id = mine.household_id"
                    + " and other.student_id <> :child))";

    /** SQL: the adults of those households. */
    public static final String ADULTS_ONLY_OF_CHILD =
            "(select id from adult where household_id in " + ONLY_OF_CHILD + ")";

    private final HouseholdTable households;
    private final AdultTable adults;
    private final JdbcClient db;

    Households(HouseholdTable households, AdultTable adults, JdbcClient db) {
        this.households = households;
        this.adults = adults;
        this.db = db;
    }

    /** A household of the same name that a child has already is answered as it is, and the other children join it. */
    @Transactional
    public Household found(String name, List<StudentId> children) {
        Household household = children.stream()
                .flatMap(child -> of(child).stream())
                .filter(before -> before.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseGet(() -> households.save(Household.named(name)));
        children.forEach(child -> includeChild(household.id(), child));
        return household;
    }

    /** A second call changes nothing. */
    @Transactional
    public void includeChild(HouseholdId household, StudentId child) {
        if (childrenOf(household).contains(child)) {
            return;
        }
        db.sql("insert into household_student (household_id, student_id) values (:household, :student)")
                .param("household", household.value())
                .param("student", child.value())
                .update();
    }

    /** The child has nothing to do with this household any more; the household and its adults stay. */
    @Transactional
    public void partFrom(HouseholdId household, StudentId child) {
        db.sql("delete from household_student where household_id = :household and student_id = :student")
                .param("household", household.value())
                .param("student", child.value())
                .update();
    }

    @Transactional
    public Household rename(HouseholdId id, String name) {
        return households.save(get(id).renamed(name));
    }

    /** An adult of the same name who is in the household already gets the new address. */
    @Transactional
    public Adult include(HouseholdId household, Adult.Contact contact) {
        return adultsOf(household).stream()
                .filter(before -> before.name().equalsIgnoreCase(contact.name().strip()))
                .findFirst()
                .map(before -> correct(before.id(), contact))
                .orElseGet(() -> adults.save(Adult.of(household, contact)));
    }

    @Transactional
    public Adult correct(AdultId id, Adult.Contact contact) {
        return adults.save(adult(id).with(contact));
    }

    @Transactional
    public Adult describe(AdultId id, Adult.Basis basis, boolean interpreter) {
        return adults.save(adult(id).as(basis, interpreter));
    }

    /** The adult gets no invitation and no link from now on; why is known to the office only. */
    @Transactional
    public void block(AdultId id) {
        adults.save(adult(id).blocked());
    }

    @Transactional
    public void unblock(AdultId id) {
        adults.save(adult(id).invitable(true));
    }

    /** The language somebody has to interpret for this household; nothing where everybody manages without. */
    public Optional<String> interpreterFor(HouseholdId household) {
        return adultsOf(household).stream()
                .filter(adult -> adult.mayBeInvited() && adult.interpreter())
                .map(Adult::language)
                .findFirst();
    }

    public Household get(HouseholdId id) {
        return households.findById(id).orElseThrow(() -> new NotAtThisSchool("household", id.value()));
    }

    public Adult adult(AdultId id) {
        return adults.findById(id).orElseThrow(() -> new NotAtThisSchool("adult", id.value()));
    }

    public List<Household> of(StudentId child) {
        return households.of(child.value());
    }

    /** The households that have an adult with this e-mail address, as a brother's or a sister's. */
    public List<Household> reachedBy(String email) {
        return households.reachedBy(email.strip().toLowerCase(Locale.ROOT));
    }

    public List<Adult> adultsOf(HouseholdId household) {
        return adults.findByHouseholdIdOrderByName(household);
    }

    public List<StudentId> childrenOf(HouseholdId household) {
        return db
                .sql("select student_id from household_student where household_id = :household order by student_id")
                .param("household", household.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(StudentId::new)
                .toList();
    }
}
