package dev.tranche.training.prepare;

import dev.tranche.scoring.feature.NameWords;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which columns sound like attributes that laws against discrimination protect, by words of the
 * languages of Europe, Turkish, Arabic, Hebrew, Chinese, Japanese, Korean, Vietnamese and
 * Indonesian, or by what they hold.
 */
public final class ProtectedWords {
  /** Parts of names, without accents, that hardly mean anything else. */
  private static final List<String> STEMS =
      words(
          """
          gender, marital, maritst, marstat, familystatus, civilstatus, yearofbirth, birthyear,
          jeniskelamin, ethnic, nationalit, nacionalid, nazionalit, citizenship, religio,
          disabilit, pregnan, geschlecht, familienstand, staatsangeh, staatsburger, konfession,
          behinder, schwanger, discapaci, deficienc, embaraz, gravid, birthdate, birthday,
          geburt, naissance, nacimiento, nascimento, nascita, etatcivil, estadocivil,
          statocivile, situationfamiliale, foreignworker, sexualorientation, personalstatus,
          salutation, anrede, geslacht, leeftijd, burgerlijkestaat, stancywilny, narodowosc,
          civilstand, cinsiyet, medenidurum, возраст, национальн, гражданств, семеин, религи,
          性别, 性別, 年龄, 年齢, 婚姻, 国籍, 民族, 宗教, matrimonial, sivilstand, siviilisaat, sukupuoli,
          rodinnystav, csaladiallapot, starecivila, obywatelstw, cittadinanza, ciudadania,
          naturalidade, religia, wyznanie, medenihal, dogumtarih, perkawinan, sukubangsa,
          kewarganegaraan, gioitinh, honnhan, pohlavi, fechanac, datanasc, gebdat, الجنس,
          العمر, 성별, 나이, 연령, 결혼, 국적, φυλο, ηλικια""");

  /** Whole words of a name. */
  private static final Set<String> WORDS =
      set(
          """
          sex, sexe, sexo, sesso, genero, race, raza, raca, razza, etnia, ethnie, male, female,
          married, marriage, spouse, widowed, plec, płec, wiek, kon, alder, пол, divorced,
          religion, relig, umur, usia, disabled, handicap, handicapped, pregnant, enceinte,
          grossesse, birth, dob, foreigner, immigrant, migrant, caste, veteran, auslander,
          famges, gastarb, tribe, køn, kjønn, kjonn, vek, ika, eletkor, varsta, yas, rasa,
          agama, tuoi, вік, стать, yob, מין, גיל""");

  /** Words that mean the attribute only if the whole name is about a person's. */
  private static final Set<String> AGES =
      set(
          """
          age, alter, edad, idade, eta, genre, genere, ages, agecat, agegroup, agegrp, ageband,
          agerange""");

  private static final Set<String> OF_A_PERSON =
      set(
          """
          year, years, yrs, group, band, bracket, app, bin, bucket, range, category, cat,
          customer, client, applicant, borrower, person, user, owner, member, at, in, of, the,
          application, current, jahre, jahren, cliente, anos, personal, my, std, num, code, cd""");

  private static final Set<String> SEXES =
      set(
          """
          male, female, mann, frau, mannlich, weiblich, homme, femme, masculin, feminin,
          masculino, femenino, feminino, hombre, mujer, maschio, femmina, mr, mrs, ms, miss,
          herr""");

  private static final Set<String> LETTERS = Set.of("m", "f");

  /** What stands beside sexes where one is neither, or not known. */
  private static final Set<String> NEITHER =
      Set.of("", "x", "d", "o", "u", "na", "xna", "other", "divers", "diverse", "unknown");

  private ProtectedWords() {}

  private static List<String> words(String list) {
    return List.of(list.split(",\\s+"));
  }

  private static Set<String> set(String list) {
    return Set.copyOf(words(list));
  }

  /** Whether the categories are sexes or begin with one, as {@code male : single}; two at least. */
  public static boolean areSexes(List<String> categories) {
    List<String> words =
        categories.stream()
            .map(category -> NameWords.of(plain(category)))
            .map(all -> all.isEmpty() ? "" : all.get(0))
            .filter(word -> !NEITHER.contains(word))
            .distinct()
            .toList();
    return Set.copyOf(words).equals(LETTERS) || (words.size() > 1 && SEXES.containsAll(words));
  }

  /** Whether the column sounds like one. */
  public static boolean isIn(String column) {
    List<String> words = NameWords.of(plain(column));
    String together = String.join("", words);
    return STEMS.stream().anyMatch(together::contains)
        || together.equals("foreign")
        || words.stream().anyMatch(WORDS::contains)
        || isAge(words);
  }

  private static boolean isAge(List<String> words) {
    return words.stream().anyMatch(AGES::contains)
        && words.stream().allMatch(word -> AGES.contains(word) || OF_A_PERSON.contains(word));
  }

  /** Without accents. */
  private static String plain(String text) {
    String letters =
        Normalizer.normalize(
            // Composed again, as the syllables of Korean are.
            Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", ""),
            Normalizer.Form.NFC);
    return letters.equals(letters.toUpperCase(Locale.ROOT))
        ? letters.toLowerCase(Locale.ROOT)
        : letters;
  }
}
