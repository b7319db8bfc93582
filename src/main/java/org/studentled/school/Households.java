package org.studentled.school;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The families: households, their adults and their children. */
@Component
public class Households {

    private final HouseholdTable households;
    private final AdultTable adults;
    private final JdbcClient db;

    Households(HouseholdTable households, AdultTable adults, JdbcClient db) {
        this.households = households;
        this.adults = adults;
        this.db = db;
    }

    @Transactional
    public Household found(String name, List<StudentId> children) {
        Household household = households.save(Household.named(name));
        children.forEach(child -> includeChild(household.id(), child));
        return household;
    }

    @Transactional
    public void includeChild(HouseholdId household, StudentId child) {
        db.sql("insert into household_student (household_id, student_id) values (:household, :student)")
                .param("household", household.value())
                .param("student", child.value())
                .update();
    }

    @Transactional
    public Adult include(HouseholdId household, Adult.Contact contact) {
        return adults.save(Adult.of(household, contact));
    }

    /** The adult gets no invitation and no link from now on; why is known to the office only. */
    @Transactional
    public void block(AdultId id) {
        adults.save(adult(id).blocked());
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
