package org.studentled;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.AutowiredAnnotationBeanPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;

/** Some beans of the application made again with other parts, beside it: other settings without another application. */
public final class RebuiltBeans {

    private RebuiltBeans() {}

    /**
     * @param parts what is taken instead, under the names it has in the application
     * @param classes what is made again; everything else it needs is the application's
     */
    public static DefaultListableBeanFactory of(
            ApplicationContext school, Map<String, Object> parts, List<Class<?>> classes) {
        var beans = new DefaultListableBeanFactory(school.getAutowireCapableBeanFactory());
        beans.setAutowireCandidateResolver(new ContextAnnotationAutowireCandidateResolver());
        beans.addEmbeddedValueResolver(school.getEnvironment()::resolveRequiredPlaceholders);
        var autowiring = new AutowiredAnnotationBeanPostProcessor();
        autowiring.setBeanFactory(beans);
        beans.addBeanPostProcessor(autowiring);
        parts.forEach(beans::registerSingleton);
        classes.forEach(type ->
                beans.registerBeanDefinition(school.getBeanNamesForType(type)[0], new RootBeanDefinition(type)));
        return beans;
    }
}
