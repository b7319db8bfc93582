package org.studentled.school;

import java.util.List;
import java.util.stream.Stream;
import org.studentled.school.PersonName.Likeness;

/** The name of a student here, as another writes it, and whether it is theirs; for each place that compares names. */
public record NamePairs(String here, String written, Likeness likeness) {

    private static final String SAME = """
            Đức Nguyễn|Duc Nguyen
            Łukasz Zieliński|Lukasz Zielinski
            Işıl Yılmaz|ISIL YILMAZ
            İpek Şahin|ipek sahin
            Bjørn Sørensen|Bjorn Sorensen
            Bjørn Sørensen|Bjoern Soerensen
            Jürgen Groß|JURGEN GROSS
            Jürgen Groß|Juergen Gross
            Åse Håkansson|Aase Haakansson
            Đorđe Đokić|Djordje Djokic
            Æsa Þórsdóttir|Aesa Thorsdottir
            Sœur Ħamrun|Soeur Hamrun
            Guðrún Ólafsdóttir|Gudrun Olafsdottir
            Zoë Álvarez|Zoe\u0308 A\u0301lvarez
            Sean O’Neil|O'Neil, Sean
            Sean O'Neil|Sean ONeil
            Sean O'Neil|Sean O Neil
            Sean O'Neil|O`Neil Sean
            Sean Oʼneil|Sean O´Neil
            Sean O‘Neil|Sean O′Neil
            Mary-Ann O'Neil|Mary Ann ONeil
            Mary-Ann O'Neil|ONeil, Maryann
            Jean‐Luc D’Arc|DArc, Jean Luc
            Kaʻiulani Kealoha|Kaiulani Kealoha
            Dov Al-Hashimi|Al Hashimi, Dov
            Dov Al‑Hashimi|Dov Alhashimi
            Dov Al–Hashimi|Dov Al—Hashimi
            Eva van der Berg|Vanderberg, Eva
            Eva van der Berg|van der Berg Eva
            Eva De La Cruz|Delacruz, Eva
            Ian MacDonald|Mac Donald, Ian
            Ana María García López|García López, Ana María
            Ana García-López|Garcia Lopez, Ana
            Ada Okafor|Okafor,\u00A0Ada
            Ada  Okafor|ada okafor
            Ada Okafor|Ａｄａ　Ｏｋａｆｏｒ
            Ada Okafor|Okafor, Ada (4th)
            Ada Okafor|Ada Okafor [Room 5]
            Ada Okafor|Ad\u00ADa Oka\u200Bfor
            Benjamin Okafor|Benjamin "Ben" Okafor
            Martin Smith Jr|Smith, Martin Jr.
            محمد احمد|مُحَمَّد أحمد
            عبد الله كريم|عبدالله كريم
            علي كريمي|علی کریمی
            فاطمة علي|فـاطمـه علي
            דוד לוי|דָּוִד לוי
            王小明|王 小明
            王小明|小明 王
            山田太郎|山田 太郎
            김민준|김 민준
            ｶﾅ 山田|カナ山田
            Άννα Παπαδοπούλου|Αννα Παπαδοπουλου
            Γιώργος Νικολάου|ΓΙΩΡΓΟΣ ΝΙΚΟΛΑΟΥ
            Алёна Королёва|Алена Королева
            Мар'яна Коваль|Мар’яна Коваль
            """;

    private static final String ALIKE = """
            Ada Okafor|Okafor, Ada M.
            Ada Maria Okafor|Ada Okafor
            Ada Maria Okafor|Ada M Okafor
            Ada Okafor|Ada O.
            Ada Okafor|A. Okafor
            Ana García López|Ana García
            Mary-Ann Smith|Maryann K. Smith
            Martin Smith|Martin Smith III
            William Chen|Bill Chen
            José Ruiz|Pepe Ruiz
            Mohamed Ali|Muhammad Ali
            Yusuf Demir|Joseph Demir
            Margaret Elena Ruiz|Maggie Ruiz
            """;

    private static final String DIFFERENT = """
            Ana López|Ana Lopes
            Ada Okafor|Eva Okafor
            Ada Okafor|Ada Nwosu
            Lena Ortiz|Alen Ortiz
            Lena|Alen
            Mia|Ami
            A O|Ada Okafor
            Ada M. Okafor|Ada B. Okafor
            Bill Chen|Robert Chen
            राम शर्मा|रमा शर्मा
            王小明|王明小
            김민준|김준민
            がくと|かくと
            محمد علي|محمود علي
            Student 1|Student 12
            ?|!
            Ada Okafor|?
            """;

    public static Stream<NamePairs> all() {
        return Stream.of(of(SAME, Likeness.SAME), of(ALIKE, Likeness.ALIKE), of(DIFFERENT, Likeness.DIFFERENT))
                .flatMap(List::stream);
    }

    /** Whether the places that compare names may take the one for the other without asking. */
    public boolean decides() {
        return likeness == Likeness.SAME;
    }

    @Override
    public String toString() {
        return here + " / " + written + ": " + likeness;
    }

    private static List<NamePairs> of(String lines, Likeness likeness) {
        return lines.lines()
                .map(line -> line.split("\\|"))
                .map(names -> new NamePairs(names[0], names[1], likeness))
                .toList();
    }
}
