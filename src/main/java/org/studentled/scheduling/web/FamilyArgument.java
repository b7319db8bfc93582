package org.studentled.scheduling.web;

import java.util.List;
import java.util.Map;
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
import org.studentled.access.Links;
import org.studentled.page.Refusal;
import org.studentled.page.Spoken;
import org.studentled.scheduling.Family;
import org.studentled.scheduling.InvitedFamilies;

/** Hands a family's screen the {@link Family} behind the link's token, and answers in the adult's own language. */
@Component
class FamilyArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Links links;
    private final InvitedFamilies families;
    private final Spoken spoken;

    FamilyArgument(Links links, InvitedFamilies families, Spoken spoken) {
        this.links = links;
        this.families = families;
        this.spoken = spoken;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Family.class;
    }

    /** An adult who may not be invited is told no more than a stranger. */
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
        Family family = families.of(links.adultOf(token)).orElseThrow(() -> new Refusal(404, "access.link.unknown"));
        spoken.answerIn(family.adult().language(), request);
        return family;
    }

    private static String tokenOf(NativeWebRequest request) {
        Object path =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return path instanceof Map<?, ?> variables && variables.get("token") instanceof String token ? token : "";
    }
}
