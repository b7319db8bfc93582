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
final class RequestDispatcher implements ResponseDefinitionTransformerV2 {

    private final ResponseSchema responseSchema = new ResponseSchema();
    private final Faults faults;
    private final Paginator paginator;
    private final OAuthGrants oAuthGrants;
    private ClassroomStore store;
    private WeeklyWork weeks;
    private boolean weeksGoOn = true;
    private @Nullable ServiceAccount serviceAccount;
    private ClassroomResponses classroomResponses;
    private ConsentEndpoint consentEndpoint;

    RequestDispatcher(ClassroomStore store, OAuthGrants oAuthGrants, Faults faults, Paginator paginator) {
        this.faults = faults;
        this.paginator = paginator;
        this.oAuthGrants = oAuthGrants;
        this.store = store;
        this.weeks = new WeeklyWork(store);
        this.classroomResponses = new ClassroomResponses(store, paginator);
        this.consentEndpoint = new ConsentEndpoint(store, oAuthGrants, serviceAccount);
    }

    /** The school as it was at the beginning. */
    void startOver() {
        oAuthGrants.startOver();
        weeksGoOn = true;
        serviceAccount = null;
        store = new ClassroomStore(store.clock());
        weeks = new WeeklyWork(store);
        classroomResponses = new ClassroomResponses(store, paginator);
        consentEndpoint = new ConsentEndpoint(store, oAuthGrants, serviceAccount);
    }

    void trust(ServiceAccount account) {
        serviceAccount = account;
        consentEndpoint = new ConsentEndpoint(store, oAuthGrants, account);
    }

    /** From now on nothing is assigned or graded automatically. */
    void holdStill() {
        weeksGoOn = false;
    }

    ClassroomStore store() {
        return store;
    }

    @Override
    public String getName() {
        return "classroom";
    }

    @Override
    public synchronized ResponseDefinition transform(ServeEvent event) {
        var request = new GoogleRequest(event.getRequest());
        return answer(request).toWireMock();
    }

    private Response answer(GoogleRequest request) {
        var fault = faults.next(request);
        try {
            if (fault.isPresent() && !fault.get().afterTheWrite()) {
                return fault.get().answer();
            }
            Response answer = request.path.startsWith("/v1/") ? api(request) : consentEndpoint.answer(request);
            return fault.isPresent() ? fault.get().spoil(answer) : answer;
        } catch (GoogleError googleError) {
            return Response.json(googleError.code, googleError.body());
        }
    }

    private Response api(GoogleRequest request) {
        for (Method method : responseSchema.methods()) {
            var path = method.matches(request.method, request.path);
            if (path.isPresent()) {
                return api(method, path.get(), request);
            }
        }
        throw new GoogleError(Fault.NOT_FOUND);
    }

    private Response api(Method method, Map<String, String> path, GoogleRequest request) {
        var grant = oAuthGrants.bearer(request.authorization);
        if (Collections.disjoint(grant.scopes(), method.scopes())) {
            throw new GoogleError(Fault.SCOPE_MISSING);
        }
        checkRequest(method, request);
        if (weeksGoOn) {
            weeks.grow();
        }
        JsonNode body = classroomResponses.answer(method, path, request, grant);
        var faults = responseSchema.faults(method.response(), body);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The sandbox answers what Google never would: " + faults);
        }
        return Response.json(200, FieldMask.of(request.one("fields")).apply(body));
    }

    private void checkRequest(Method method, GoogleRequest request) {
        var faults = new ArrayList<String>();
        request.parameters.forEach(
                (name, values) -> values.forEach(value -> faults.addAll(responseSchema.faults(method, name, value))));
        method.request().ifPresent(schema -> faults.addAll(responseSchema.faults(schema, request.json())));
        if (!faults.isEmpty()) {
            throw GoogleError.argument(String.join("; ", faults));
        }
    }
}
