package org.studentled.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.studentled.access.CurrentSession;
import org.studentled.access.Session;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;

/** Passes a screen the person it is shown to, as {@code Actor} or with the whole {@code Session}. */
@Component
class ActorArgumentResolver implements HandlerMethodArgumentResolver {

    private final CurrentSession currentSession;

    ActorArgumentResolver(CurrentSession currentSession) {
        this.currentSession = currentSession;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == Session.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Session session = currentSession.find().orElseThrow(() -> RequestRefused.notSignedIn("access.sessionEnded"));
        return parameter.getParameterType() == Actor.class ? session.actor() : session;
    }
}
