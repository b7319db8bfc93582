package org.studentled.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One name in the ways that people and systems write it, and names that are two. */
class NameKeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đức Nguyễn|Duc Nguyen",
                "Łukasz Zieliński|Lukasz Zielinski",
                "Işıl Yılmaz|ISIL YILMAZ",
                "İpek Şahin|ipek sahin",
                "Bjørn Sørensen|Bjorn Sorensen",
                "Jürgen Groß|JURGEN GROSS",
                "Æsa Þórsdóttir|Aesa Thorsdottir",
                "Sœur Ħamrun|Soeur Hamrun",
                "Guðrún Ólafsdóttir|Gudrun Olafsdottir",
                "Zoe\u0308 A\u0301lvarez|Zoë Álvarez",
                "O'Neil, Sean|Sean O’Neil",
                "O`Neil Sean|Sean ONeil",
                "Sean Oʼneil|Sean O´Neil",
                "Kaʻiulani Kealoha|Kaiulani Kealoha",
                "Dov Al-Hashimi|Al Hashimi, Dov",
                "Dov Al‑Hashimi|Dov Alhashimi",
                "Ada  Okafor|Okafor,\u00A0Ada",
                "Ａｄａ Ｏｋａｆｏｒ|ada okafor",
                "Ada Okafor (4th)|Okafor, Ada",
                "مُحَمَّد أحمد|محمد احمد",
                "علي كريمي|علی کریمی",
                "דָּוִד לוי|דוד לוי",
                "王小明|王 小明",
                "山田 太郎|山田太郎",
                "김 민준|김민준",
                "Άννα Παπαδοπούλου|Αννα Παπαδοπουλου",
                "Алёна Королёва|Алена Королева"
            })
    void one_name(String one, String other) {
        assertThat(NameKey.same(one, other)).as(one + " is " + other).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Ana López|Ana Lopes", "राम शर्मा|रमा शर्मा", "Ada Okafor|Ada", "?|!", "がく|かく"})
    void two_names(String one, String other) {
        assertThat(NameKey.same(one, other)).isFalse();
    }

    @Test
    void where_two_fit_both_are_named_and_nearly_the_same_is_not_the_same() {
        var ana = student("Ana López");
        var other = student("Ana Lopez");
        var ben = student("Ben Erik Lindqvist");
        var names = new NameMatcher(List.of(ana, other, ben));
        assertThat(names.called("lopez, ana")).containsExactlyInAnyOrder(ana, other);
        assertThat(names.called("Ben Lindqvist")).isEmpty();
        assertThat(names.like("Lindqvist, Ben E.")).containsExactly(ben);
        assertThat(names.like("Lindqvist")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", ")", " ", "-", "'", "\u0301", "a ", "()", "ﷺ"})
    void no_name_takes_longer_than_its_length(String part) {
        var name = "a" + part.repeat(1_000_000 / part.length()) + ")x";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            NameKey.all(name);
            PastedNames.read(name);
        });
    }

    private static Student student(String name) {
        return Student.named(ClassId.random(), name, null);
    }
}
