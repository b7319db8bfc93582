package org.studentled.sandbox;

import java.io.IOException;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the application from finding parts of itself among the tests: the sandbox runs what would be shipped. */
final class OnlyTheApplication extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
        return reader.getResource().getURL().getPath().contains("/test-classes/");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OnlyTheApplication;
    }

    @Override
    public int hashCode() {
        return OnlyTheApplication.class.hashCode();
    }
}
