package org.studentled.signin;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassJoining;

/** The accounts of a child go along when two classes become one. */
@Component
class SignInClassJoinEventListener {

    private final JdbcClient db;

    SignInClassJoinEventListener(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void move(ClassJoining.Joined joined) {
        joined.same().forEach((gone, kept) -> {
            db.sql(
                            "update sign_in_account set person_id = :kept where person_id = :gone and not exists"
                                    + " (select 1 from sign_in_account k where k.person_id = :kept and k.issuer = sign_in_account.issuer)")
                    .param("kept", kept.value())
                    .param("gone", gone.value())
                    .update();
            db.sql("delete from sign_in_account where person_id = :gone")
                    .param("gone", gone.value())
                    .update();
        });
    }
}
