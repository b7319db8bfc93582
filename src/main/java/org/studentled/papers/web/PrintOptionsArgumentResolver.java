package org.studentled.papers.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.studentled.printing.PrintOptions;

/** The paper and the letters as they stand in the address; every page that prints takes them as a parameter. */
@Configuration(proxyBeanMethods = false)
class PrintOptionsArgumentResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final ChosenPrintOptions chosenPrintOptions;

    PrintOptionsArgumentResolver(ChosenPrintOptions chosenPrintOptions) {
        this.chosenPrintOptions = chosenPrintOptions;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(PrintOptions.class);
    }

    @Override
    public PrintOptions resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return chosenPrintOptions.resolve(
                Objects.requireNonNullElse(request.getParameter("format"), ""),
                "true".equals(request.getParameter("large")));
    }
}
