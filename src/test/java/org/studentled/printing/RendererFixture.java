package org.studentled.printing;

import java.nio.charset.StandardCharsets;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.studentled.page.RenderedTemplates;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A press that stands alone, without the school around it. */
public final class RendererFixture {

    private static final PaperRenderer PAPER_RENDERER = build();

    private RendererFixture() {}

    public static PaperRenderer paperRenderer() {
        return PAPER_RENDERER;
    }

    private static PaperRenderer build() {
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
        templates.addTemplateResolver(new RenderedTemplates().notingResolver());
        return new PaperRenderer(templates, new Typesetter(new BundledFonts()));
    }
}
