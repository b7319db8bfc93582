package org.studentled.school;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The families: households, their adults and their children. */
@Component
public class Households {

    /** SQL: the households whose one child at this school is {@code :child}; see {@link TablePersonalData}. */
    static final String ONLY_OF_STUDENT =
            "(select mine.household_id from household_student mine where mine.student_id = :child and not exists"
                    + " (select 1 from household_student other where other.household_id = mine.household_id"
                    + " and other.student_id <> :child))";

    /** SQL: the households of {@code :child}, those shared with other children too. */
    static final String OF_STUDENT =
            "(select household_id from household_student where household_student.student_id = :child)";

    /** SQL: the adults of those households: told with the child, but not forgotten with it. */
    static final String ADULTS_OF_STUDENT = "(select id from adult where household_id in " + OF_STUDENT + ")";

    /** SQL: the adults of households whose one child here is {@code :child}. */
    static final String ADULTS_ONLY_OF_STUDENT = "(select id from adult where household_id in " + ONLY_OF_STUDENT + ")";

    private final HouseholdTable households;
    private final AdultTable adults;
    private final ContactBlocks blocks;
    private final JdbcClient db;

    Households(HouseholdTable households, AdultTable adults, ContactBlocks blocks, JdbcClient db) {
        this.blocks = blocks;
        this.households = households;
        this.adults = adults;
        this.db = db;
    }

    /** A household of the same name that a child has already is answered as it is, and the other children join it. */
    @Transactional
    public Household create(String name, List<StudentId> students) {
        Household household = students.stream()
                .flatMap(student -> findByName(student, name).stream())
                .findFirst()
                .orElseGet(() -> households.save(Household.named(name)));
        students.forEach(student -> addStudent(household.id(), student));
        return household;
    }

    /** The child's home of this name. */
    Optional<Household> findByName(StudentId student, String name) {
        return findByStudent(student).stream()
                .filter(household -> PersonName.same(household.name(), name))
                .findFirst();
    }

    /** Who may not be invited for the others may not be for this child. A second call changes nothing. */
    @Transactional
    public void addStudent(HouseholdId household, StudentId student) {
        if (studentsOf(household).contains(student)) {
            return;
        }
        db.sql("insert into household_student (household_id, student_id) values (:household, :student)")
                .param("household", household.value())
                .param("student", student.value())
                .update();
        adultsOf(household).stream()
                .filter(adult -> !adult.mayBeInvited())
                .forEach(adult -> blocks.add(adult, List.of(student)));
    }

    /** The child has nothing to do with this household any more; the household and its adults stay. */
    @Transactional
    public void removeStudent(HouseholdId household, StudentId student) {
        db.sql("delete from household_student where household_id = :household and student_id = :student")
                .param("household", household.value())
                .param("student", student.value())
                .update();
    }

    @Transactional
    public Household rename(HouseholdId id, String name) {
        return households.save(get(id).renamed(name));
    }

    /** An adult of the same name who is in the household already gets the new address. */
    @Transactional
    public Adult include(HouseholdId household, Adult.Contact contact) {
        List<Adult> same = adultsOf(household).stream()
                .filter(before -> PersonName.same(before.name(), contact.name()))
                .toList();
        return same.size() == 1 ? correct(same.get(0).id(), contact) : adults.save(Adult.of(household, contact));
    }

    @Transactional
    public Adult correct(AdultId id, Adult.Contact contact) {
        Adult corrected = adults.save(adult(id).with(contact));
        if (!corrected.mayBeInvited()) {
            blocks.add(corrected, studentsOf(corrected.householdId()));
        }
        return corrected;
    }

    @Transactional
    public Adult describe(AdultId id, Adult.Basis basis, boolean interpreter) {
        return adults.save(adult(id).as(basis, interpreter));
    }

    /**
     * The adult gets no invitation and no link from now on, and no one else does at their address; why is known to the
     * office only.
     *
     * @return the others of these children's homes whose letters would have reached the same address: blocked too
     */
    @Transactional
    public List<AdultId> block(AdultId id) {
        Adult adult = adults.save(adult(id).blocked());
        List<StudentId> students = studentsOf(adult.householdId());
        blocks.add(adult, students);
        List<Adult> same = students.stream()
                .flatMap(student -> findByStudent(student).stream())
                .distinct()
                .flatMap(household -> adultsOf(household.id()).stream())
                .filter(other -> other.mayBeInvited() && isBlockedAtOthersAddress(other))
                .toList();
        same.forEach(other -> adults.save(other.blocked()));
        return same.stream().map(Adult::id).toList();
    }

    @Transactional
    public void unblock(AdultId id) {
        blocks.lift(id);
        adults.save(adult(id).invitable(true));
    }

    /** The address their letters go to is that of someone else who may not be invited for one of their children. */
    public boolean isBlockedAtOthersAddress(Adult adult) {
        return blocks.blocks(
                studentsOf(adult.householdId()),
                adult.channel() == Adult.Channel.MAIL ? adult.email() : null,
                adult.channel() == Adult.Channel.SMS ? adult.phone() : null,
                adult.id());
    }

    /** The language someone has to interpret for this household; nothing where everyone manages without. */
    public Optional<String> interpreterFor(HouseholdId household) {
        return adultsOf(household).stream()
                .filter(adult -> adult.mayBeInvited() && adult.interpreter())
                .map(Adult::language)
                .findFirst();
    }

    public Household get(HouseholdId id) {
        return households.findById(id).orElseThrow(() -> new NotFoundException("household", id.value()));
    }

    public Adult adult(AdultId id) {
        return adults.findById(id).orElseThrow(() -> new NotFoundException("adult", id.value()));
    }

    public List<Household> findByStudent(StudentId student) {
        return households.findByStudent(student.value());
    }

    /** The households that have an adult with this e-mail address, as a brother's or a sister's. */
    public List<Household> findByEmail(String email) {
        String address = MailAddress.folded(email);
        return households.reachedBy(address).stream()
                .filter(household -> adultsOf(household.id()).stream()
                        .anyMatch(adult -> adult.email() != null
                                && MailAddress.folded(adult.email()).equals(address)))
                .toList();
    }

    public List<Adult> adultsOf(HouseholdId household) {
        return adults.findByHouseholdIdOrderByName(household);
    }

    /** The adults of all homes of the child, those who may not be invited too. */
    public List<AdultId> adultIdsOf(StudentId student) {
        return adultIds(ADULTS_OF_STUDENT, student);
    }

    /** As {@link #adultIdsOf}, of the homes in which there is no other child of this school. */
    public List<AdultId> adultIdsOnlyOf(StudentId student) {
        return adultIds(ADULTS_ONLY_OF_STUDENT, student);
    }

    private List<AdultId> adultIds(String which, StudentId student) {
        return db.sql(which).param("child", student.value()).query(UUID.class).list().stream()
                .map(AdultId::new)
                .toList();
    }

    public List<StudentId> studentsOf(HouseholdId household) {
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
