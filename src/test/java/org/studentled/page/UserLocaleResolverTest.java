package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.text.NumberFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.Households;

@FullApplication
class UserLocaleResolverTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext context;

    @Autowired
    SupportedLanguages supportedLanguages;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB,en;q=0.9        | en | ltr | Send me the link
            es-MX,es;q=0.9        | es | ltr | Enviarme el enlace
            ar                    | ar | rtl | إرسال الرابط إليّ
            pt-BR,pt;q=0.9        | en | ltr | Send me the link
            pt-BR,es;q=0.8        | es | ltr | Enviarme el enlace
            """)
    void a_page_speaks_the_first_language_of_the_browser_that_the_house_knows(
            String wanted, String language, String direction, String words) throws Exception {
        browser.perform(get("/sign-in").header(HttpHeaders.ACCEPT_LANGUAGE, wanted))
                .andExpect(content()
                        .string(allOf(
                                containsString("lang=\"" + language + "\""),
                                containsString("dir=\"" + direction + "\""),
                                containsString(words))));
    }

    @Test
    void a_family_reads_its_own_language_on_any_phone() throws Exception {
        EveningFixture school = new EveningFixture(context);
        AdultId leila = school.bean(Households.class)
                .include(
                        school.household("Haddad", school.ben),
                        new Adult.Contact("Leila Haddad", "mother", "ar", Adult.Channel.PAPER, null, null))
                .id();
        browser.perform(get(school.linkOf(leila)).header(HttpHeaders.ACCEPT_LANGUAGE, "es"))
                .andExpect(content().string(containsString("lang=\"ar\" dir=\"rtl\"")));
    }

    @Test
    void a_family_whose_language_nobody_here_speaks_reads_what_its_phone_asks_for() throws Exception {
        EveningFixture school = new EveningFixture(context);
        AdultId oto = school.bean(Households.class)
                .include(
                        school.household("Oto", school.ben),
                        new Adult.Contact("Oto", "father", "ka", Adult.Channel.PAPER, null, null))
                .id();
        browser.perform(get(school.linkOf(oto)).header(HttpHeaders.ACCEPT_LANGUAGE, "es"))
                .andExpect(content().string(containsString("lang=\"es\"")));
    }

    @Test
    void numbers_are_written_in_the_digits_of_the_charts_everywhere() {
        Locale arabic = supportedLanguages.locale("ar-EG");
        assertThat(NumberFormat.getInstance(arabic).format(1234)).contains("1").contains("234");
        assertThat(arabic.getLanguage()).isEqualTo("ar");
        assertThat(supportedLanguages.locale("ka")).isEqualTo(Locale.ENGLISH);
    }
}
