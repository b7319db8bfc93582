package org.studentled.page;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Requests to every handler of the application, with ids of the right kind in all places where it reads some. */
final class HandlerRequests {

    /** What a variable of a path must look like, where it says so. */
    private static final String SHAPE = "(:([^{}]|\\{[^}]*})*)?}";

    private HandlerRequests() {}

    /** The handlers that ship, in an order that is the same in each run. */
    static SortedMap<String, Map.Entry<RequestMappingInfo, HandlerMethod>> shipped(
            RequestMappingHandlerMapping mapping) {
        SortedMap<String, Map.Entry<RequestMappingInfo, HandlerMethod>> all = new TreeMap<>();
        mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> isShipped(entry.getValue().getBeanType()))
                .forEach(entry -> all.put(entry.getKey().toString(), entry));
        return all;
    }

    /** @param fields what is sent whatever the handler reads */
    static MockHttpServletRequestBuilder request(
            RequestMethod method,
            String path,
            HandlerMethod handler,
            String token,
            Map<String, String> fields,
            Function<String, Map<String, String>> idsFor) {
        Map<String, String> parameters = new HashMap<>(fields);
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class) && !HandlerFields.isFree(parameter)) {
                parameters.put(HandlerFields.nameOf(parameter), value(parameter, path, idsFor));
            }
            HandlerFields.componentsOf(parameter)
                    .forEach((component, kind) -> parameters.computeIfAbsent(
                            component, any -> idsFor.apply(component).get(kind)));
        }
        var request = withoutFields(method, path, handler, token, idsFor);
        parameters.forEach(request::param);
        return request;
    }

    static MockHttpServletRequestBuilder withoutFields(
            RequestMethod method,
            String path,
            HandlerMethod handler,
            String token,
            Function<String, Map<String, String>> idsFor) {
        String filled = path.replaceAll("\\{token" + SHAPE, token);
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                filled = filled.replaceFirst(
                        "\\{" + HandlerFields.nameOf(parameter) + SHAPE, value(parameter, path, idsFor));
            }
        }
        return MockMvcRequestBuilders.request(
                method.asHttpMethod(), URI.create(filled.replaceAll("\\{[^{}:]*" + SHAPE, "x")));
    }

    private static String value(MethodParameter parameter, String path, Function<String, Map<String, String>> idsFor) {
        String id = idsFor.apply(HandlerFields.nameOf(parameter)).get(HandlerFields.kindOf(parameter, path));
        return id == null ? otherwise(parameter) : id;
    }

    private static String otherwise(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        if (type.isEnum()) {
            return String.valueOf(type.getEnumConstants()[0]);
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> UUID.randomUUID().toString();
            case "boolean", "Boolean" -> "true";
            case "LocalDate" -> "2027-01-15";
            case "LocalTime" -> "16:00";
            case "List" -> "";
            default -> "1";
        };
    }

    private static boolean isShipped(Class<?> controller) {
        return controller.getPackageName().startsWith("org.studentled")
                && !controller
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes");
    }
}
