package org.studentled.scheduling.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.studentled.page.SupportedLanguages;
import org.studentled.scheduling.FamilyVisitor;

/** Hands a family's screen the {@link FamilyVisitor} behind the link's token, and answers in the adult's own language. */
@Component
class FamilyVisitorArgumentResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final FamilyLinkGuard linkGuard;
    private final SupportedLanguages supportedLanguages;

    FamilyVisitorArgumentResolver(FamilyLinkGuard linkGuard, SupportedLanguages supportedLanguages) {
        this.linkGuard = linkGuard;
        this.supportedLanguages = supportedLanguages;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == FamilyVisitor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String token = tokenOf(request);
        if (container != null) {
            // Every link and form of the page leads back to the family's own address.
            container.addAttribute("token", token);
        }
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        FamilyVisitor family = linkGuard.identify(token, asked);
        supportedLanguages.answerIn(family.adult().language(), request);
        linkGuard.isFirst(
                token, family, asked, Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
        return family;
    }

    private static String tokenOf(NativeWebRequest request) {
        Object path =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return path instanceof Map<?, ?> variables && variables.get("token") instanceof String token ? token : "";
    }
}
