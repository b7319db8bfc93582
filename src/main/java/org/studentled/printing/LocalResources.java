package org.studentled.printing;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.extend.FSUriResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** A paper is made of what is in the house: its own style sheets and pictures held inside, and nothing from anywhere. */
class LocalResources implements FSUriResolver, FSStreamFactory {

    static final String HOUSE = "house";
    private static final Pattern STYLE = Pattern.compile("/css/printed[a-z0-9-]*\\.css");

    @Override
    public @Nullable String resolveURI(@Nullable String base, @Nullable String uri) {
        if (uri == null || uri.startsWith("data:image/")) {
            return uri;
        }
        // The typesetter asks twice: the second time for what it was answered.
        String path = uri.startsWith(HOUSE + ":") ? uri.substring(HOUSE.length() + 1) : uri;
        return STYLE.matcher(path).matches() ? HOUSE + ":" + path : null;
    }

    static boolean mayBeRead(@Nullable String resolved) {
        return resolved != null && (resolved.startsWith("data:image/") || resolved.startsWith(HOUSE + ":/css/"));
    }

    @Override
    public FSStream getUrl(String address) {
        return new StyleSheet(new ClassPathResource("static" + address.substring(HOUSE.length() + 1)));
    }

    private record StyleSheet(ClassPathResource file) implements FSStream {

        @Override
        public InputStream getStream() {
            try {
                return file.getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
