package org.studentled.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.studentled.access.Visit;
import org.studentled.access.Visitors;
import org.studentled.page.Refusal;
import org.studentled.school.Who;

/** Passes a screen the person it is shown to, as {@code Who} or with the whole {@code Visit}. */
@Component
class WhoArgument implements HandlerMethodArgumentResolver {

    private final Visitors visitors;

    WhoArgument(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Who.class || parameter.getParameterType() == Visit.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Visit visit = visitors.now().orElseThrow(() -> new Refusal(401, "access.sessionEnded"));
        return parameter.getParameterType() == Who.class ? visit.who() : visit;
    }
}
