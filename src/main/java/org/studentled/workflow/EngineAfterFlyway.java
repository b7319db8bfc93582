package org.studentled.workflow;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the school lay out its tables before the engine adds its own, whichever bean asks first. */
@Configuration(proxyBeanMethods = false)
class EngineAfterFlyway {

    private static final String ENGINE = "processEngineFactoryBean";
    private static final String SCHOOL_TABLES = "flywayInitializer";

    @Bean
    static BeanFactoryPostProcessor schoolTablesFirst() {
        return beans -> {
            if (beans.containsBeanDefinition(ENGINE)) {
                beans.getBeanDefinition(ENGINE).setDependsOn(SCHOOL_TABLES);
            }
        };
    }
}
