package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes every request, checks it and its answer against Google's description, and keeps the journal. */
final class FrontDesk implements ResponseDefinitionTransformerV2 {

    private final Shape shape = new Shape();
    private final Mishaps mishaps;
    private final Pager pager;
    private final Grants grants;
    private Records records;
    private WeeklyWork weeks;
    private boolean weeksGoOn = true;
    private @Nullable ServiceAccount serviceAccount;
    private Answers answers;
    private SignIn signIn;

    FrontDesk(Records records, Grants grants, Mishaps mishaps, Pager pager) {
        this.mishaps = mishaps;
        this.pager = pager;
        this.grants = grants;
        this.records = records;
        this.weeks = new WeeklyWork(records);
        this.answers = new Answers(records, pager);
        this.signIn = new SignIn(records, grants, serviceAccount);
    }

    /** The school as it was at the beginning. */
    void startOver() {
        grants.startOver();
        weeksGoOn = true;
        serviceAccount = null;
        records = new Records(records.clock());
        weeks = new WeeklyWork(records);
        answers = new Answers(records, pager);
        signIn = new SignIn(records, grants, serviceAccount);
    }

    void trust(ServiceAccount account) {
        serviceAccount = account;
        signIn = new SignIn(records, grants, account);
    }

    /** From now on nothing is assigned or graded automatically. */
    void holdStill() {
        weeksGoOn = false;
    }

    Records records() {
        return records;
    }

    @Override
    public String getName() {
        return "classroom";
    }

    @Override
    public synchronized ResponseDefinition transform(ServeEvent event) {
        var asked = new Asked(event.getRequest());
        return answer(asked).toWireMock();
    }

    private Answer answer(Asked asked) {
        var mishap = mishaps.next(asked);
        try {
            if (mishap.isPresent() && !mishap.get().afterTheWrite()) {
                return mishap.get().answer();
            }
            Answer answer = asked.path.startsWith("/v1/") ? api(asked) : signIn.answer(asked);
            return mishap.isPresent() ? mishap.get().spoil(answer) : answer;
        } catch (Refused refused) {
            return Answer.json(refused.code, refused.body());
        }
    }

    private Answer api(Asked asked) {
        for (Method method : shape.methods()) {
            var path = method.matches(asked.method, asked.path);
            if (path.isPresent()) {
                return api(method, path.get(), asked);
            }
        }
        throw new Refused(Mishap.NOT_FOUND);
    }

    private Answer api(Method method, Map<String, String> path, Asked asked) {
        var grant = grants.bearer(asked.authorization);
        if (Collections.disjoint(grant.scopes(), method.scopes())) {
            throw new Refused(Mishap.SCOPE_MISSING);
        }
        checkRequest(method, asked);
        if (weeksGoOn) {
            weeks.grow();
        }
        JsonNode body = answers.answer(method, path, asked, grant);
        var faults = shape.faults(method.response(), body);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The sandbox answers what Google never would: " + faults);
        }
        return Answer.json(200, FieldMask.of(asked.one("fields")).apply(body));
    }

    private void checkRequest(Method method, Asked asked) {
        var faults = new ArrayList<String>();
        asked.parameters.forEach(
                (name, values) -> values.forEach(value -> faults.addAll(shape.faults(method, name, value))));
        method.request().ifPresent(schema -> faults.addAll(shape.faults(schema, asked.json())));
        if (!faults.isEmpty()) {
            throw Refused.argument(String.join("; ", faults));
        }
    }
}
