package org.studentled.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that programs and people put around the assignments of a list, in the languages tested. */
final class HeaderVocabulary {

    static final Set<String> NAME = words("""
            student, students, student name, student names, name, names, full name, pupil, pupil name, pupils,
            child, children, learner, learner name, display name, name of student, student full name,
            last name first name, name first last, name last first, schuler, schulerin, schuler in, kind,
            name vorname, vor und nachname, vorname nachname, vorname name, vollstandiger name, teilnehmer in,
            nom complet, eleve, eleves, nom et prenom, nom prenom, prenom et nom, nom de l eleve, etudiant,
            nombre completo, alumno, alumna, alumno a, alumnos, estudiante, estudiantes, nombre del alumno,
            nombre del estudiante, nombre y apellidos, apellidos y nombre, apellidos nombre, الاسم, اسم,
            الطالب, اسم الطالب, الطالبه, الاسم الكامل, الاسم كاملا, التلميذ, اسم التلميذ""");
    static final Set<String> FIRST = words("""
            first name, given name, firstname, givenname, first, forename, student first name,
            preferred first name, vorname, rufname, prenom, prenoms, primer nombre, nombre s, الاسم الاول,
            الاسم الشخصي""");
    static final Set<String> LAST = words("""
            last name, surname, family name, lastname, familyname, last, student last name, nachname,
            familienname, zuname, nom de famille, apellido, apellidos, apellido s, اسم العاءله, اللقب, الكنيه,
            الاسم العاءلي""");
    /** Either the whole name or, beside a column of the other part, that part. */
    static final Set<String> NAME_OR_LAST = words("""
            name, nom""");

    static final Set<String> NAME_OR_FIRST = words("""
            nombre, nombres""");
    static final Set<String> DAY = words("""
            date, day, taken on, when, datum, tag, jour, fecha, dia, التاريخ, تاريخ, اليوم""");
    /** What stands beside the most there is to reach. */
    static final Set<String> TOPS = words("""
            points possible, points, out of, max points, maximum, maximum points, max score, maximum score,
            possible points, total points, points available, point value, total possible, max pts,
            max punkte, maximalpunkte, maximalpunktzahl, mogliche punkte, hochstpunktzahl, punkte, points max,
            points possibles, points maximum, note maximale, bareme, total des points, puntos posibles, puntos,
            puntuacion maxima, puntos maximos, calificacion maxima, النقاط, الدرجه العظمي,
            الدرجه القصوي, الدرجه الكامله, الحد الاقصي""");

    static final Set<String> DAYS = words("""
            date, due date, datum, fallig am, abgabedatum, date limite, date d echeance, fecha,
            fecha de entrega, التاريخ, تاريخ الاستحقاق""");
    static final Set<String> CALLED = words("""
            assignment name, assignment, assignment title, aufgabe, titre, devoir, tarea, الواجب""");
    static final Set<String> GROUPS = words("""
            class of the work""");
    static final Set<String> AVERAGES = words("""
            class average, average, overall average, mean, median, standard deviation, std dev,
            kursdurchschnitt, klassendurchschnitt, durchschnitt, mittelwert, moyenne, moyenne de la classe,
            moyenne du cours, media, media de la clase, promedio, promedio de la clase, المتوسط, متوسط الصف,
            overall average for the class""");
    /** Titles that say only that a number follows. */
    static final Set<String> ANY_NUMBER = words("""
            score, scores, points, point, grade, grades, mark, marks, result, results, number, punkte,
            ergebnis, note, noten, nota, puntos, puntaje, resultado, resultat, score points, الدرجه, العلامه,
            النتيجه""");

    static final Set<String> NO_ONES = words("""
            id, id number, student id, student num, student number, sis user id, sis login id, integration id,
            root account, section, email address, email, e mail, e mail adresse, username, user name,
            institution, department, group, grade, class, orgdefinedid, end of line indicator, last access,
            availability, child course id, unique user id, last downloaded from this course, klasse,
            matrikelnummer, adresse e mail, adresse de courriel, classe, direccion de correo,
            correo electronico, grupo, البريد الالكتروني, الرقم, رقم الطالب, الصف""");
    /** What an LMS calculates on its own, by its whole name. */
    static final Set<String> TOTALS = words("""
            current score, current points, current grade, unposted current score, unposted current points,
            unposted current grade, final score, final points, final grade, unposted final score,
            unposted final points, unposted final grade, override score, override grade, override status,
            course total, category total, weighted total, total, overall grade, overall, overall score,
            running total, final grade symbol, calculated final grade, adjusted final grade,
            calculated final grade numerator, calculated final grade denominator,
            adjusted final grade numerator, adjusted final grade denominator, subtotal numerator,
            subtotal denominator, course grade, average, class average, kurs gesamt, kurssumme, gesamt,
            total du cours, total del curso, اجمالي المقرر, مجموع المقرر""");

    static final Set<String> AS_POINTS = words("""
            real, points, score, punkte, punktzahl, wert, brut, reel, reelle, note brute, puntos, puntuacion,
            حقيقي, درجه, الدرجه, نقاط""");
    static final Set<String> AS_PERCENT = words("""
            percentage, percent, prozent, prozentsatz, prozentual, pourcentage, porcentaje, النسبه المءويه,
            نسبه مءويه""");
    static final Set<String> AS_WORDS = words("""
            letter, letter grade, noten, note buchstabe, buchstabe, lettre, letra, حرف, احرف, text,
            complete incomplete, pass fail, scale, scheme, skala, echelle, escala, مقياس""");
    static final Set<String> AS_FEEDBACK = words("""
            feedback, comment, comments, remarks, ruckmeldung, kommentar, kommentare, commentaire,
            commentaires, retroaction, retroalimentacion, comentario, comentarios, ملاحظات, تعليقات,
            التغذيه الراجعه""");
    /** What Moodle says before a work's name, and how a manual item is told there. */
    static final Set<String> ACTIVITIES = words("""
            assignment, quiz, lesson, workshop, forum, scorm package, h5p, external tool, manual item,
            glossary, database, aufgabe, test, lektion, lernpaket, externes tool, gegenseitige beurteilung,
            devoir, lecon, atelier, outil externe, tarea, cuestionario, leccion, taller, foro,
            herramienta externa, واجب, اختبار, درس, منتدي, ورشه عمل""");

    private HeaderVocabulary() {}

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(",")).map(HeaderVocabulary::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** A title or a label as these lists have it: without capitals, accents and everything that is no letter. */
    static String plain(String title) {
        var cut = title.length() > 200 ? title.substring(0, 200) : title;
        var plain = new StringBuilder();
        Normalizer.normalize(cut, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(letter -> {
                    if (Character.isLetterOrDigit(letter)) {
                        plain.appendCodePoint(alike(letter));
                    } else if (Character.getType(letter) != Character.NON_SPACING_MARK
                            && Character.getType(letter) != Character.FORMAT
                            && !plain.isEmpty()
                            && plain.charAt(plain.length() - 1) != ' ') {
                        plain.append(' ');
                    }
                });
        return plain.toString().strip();
    }

    private static int alike(int letter) {
        return switch (letter) {
            case 'ة' -> 'ه';
            case 'ى' -> 'ي';
            default -> letter;
        };
    }
}
