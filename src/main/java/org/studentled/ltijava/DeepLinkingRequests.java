package org.studentled.ltijava;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Platforms' deep linking requests (deep linking 2.0, section 3): each is answered once, even if with no links. */
@Component
public class DeepLinkingRequests {

    private final JdbcClient jdbc;
    private final Platforms platforms;
    private final DeepLinkingResponses answers;
    private final LtiSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    DeepLinkingRequests(
            JdbcClient jdbc,
            Platforms platforms,
            DeepLinkingResponses answers,
            LtiSettings settings,
            ObjectMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.platforms = platforms;
        this.answers = answers;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** An answer, signed, for the browser to post. */
    public record Answer(URI returnAddress, String jwt) {}

    /**
     * @param owner whose request it is, at most 100 characters: only for the same owner is it found again
     * @return the key under which the request is found again; it is kept nowhere
     */
    @Transactional
    public String save(Launch launch, DeepLinkingSettings wanted, String owner) {
        var key = RandomTokens.generate();
        var now = clock.instant();
        jdbc.sql("delete from lti_link_request where expires_at < ?")
                .param(Timestamp.from(now))
                .update();
        jdbc.sql("""
                        insert into lti_link_request (key_hash, platform, deployment_id, settings, expires_at, owner)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(RandomTokens.hash(key), launch.platform().id().value(), launch.deployment(), written(wanted))
                .params(Timestamp.from(now.plus(settings.deepLinkingTtl())), owner)
                .update();
        return key;
    }

    /** What is wanted of this owner, while it is not answered and not too old. */
    public Optional<DeepLinkingSettings> findOpen(String key, String owner) {
        return find(key).filter(row -> row.isOpenTo(owner)).map(Row::wanted);
    }

    /**
     * Signs the answer; what the platform does not take is left out. A second answer changes nothing.
     *
     * @param chosen may be empty: the platform is told so
     */
    @Transactional
    public void answer(String key, String owner, List<ContentItem> chosen) {
        find(key).filter(row -> row.isOpenTo(owner)).ifPresent(row -> {
            var platform = platforms.known(new PlatformId(row.platform())).orElseThrow();
            jdbc.sql("update lti_link_request set answer = ? where key_hash = ? and answer is null")
                    .params(answers.signed(platform, row.deployment(), row.wanted(), chosen), RandomTokens.hash(key))
                    .update();
        });
    }

    /** The answer, to be posted by the browser. */
    public Optional<Answer> answered(String key) {
        return find(key)
                .flatMap(row -> Optional.ofNullable(row.answer())
                        .map(jwt -> new Answer(row.wanted().returnAddress(), jwt)));
    }

    private Optional<Row> find(String key) {
        return jdbc.sql("select * from lti_link_request where key_hash = ? and expires_at >= ?")
                .params(RandomTokens.hash(key), Timestamp.from(clock.instant()))
                .query((row, number) -> new Row(
                        row.getObject("platform", UUID.class),
                        row.getString("deployment_id"),
                        read(row.getString("settings")),
                        row.getString("answer"),
                        row.getString("owner")))
                .optional();
    }

    private String written(DeepLinkingSettings wanted) {
        try {
            return json.writerFor(DeepLinkingSettings.class).writeValueAsString(wanted);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private DeepLinkingSettings read(String text) {
        try {
            return json.readerFor(DeepLinkingSettings.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Row(
            UUID platform,
            String deployment,
            DeepLinkingSettings wanted,
            @Nullable String answer,
            String owner) {

        boolean isOpenTo(String asking) {
            return answer == null && owner.equals(asking);
        }
    }
}
