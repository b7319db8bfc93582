package org.studentled.printing;

import java.nio.charset.StandardCharsets;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.studentled.page.SeenTemplates;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A press that stands alone, without the school around it. */
public final class PrintShop {

    private static final Press PRESS = build();

    private PrintShop() {}

    public static Press press() {
        return PRESS;
    }

    private static Press build() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/printing");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateEngineMessageSource(words);
        templates.setTemplateResolver(files);
        templates.addTemplateResolver(new SeenTemplates().notingResolver());
        return new Press(templates, new Typesetter(new Typecase()));
    }
}
