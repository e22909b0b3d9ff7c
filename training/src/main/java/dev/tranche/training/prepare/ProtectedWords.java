package dev.tranche.training.prepare;

import dev.tranche.scoring.feature.NameWords;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which columns sound like attributes that laws against discrimination protect, by words of
 * English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Swedish, Turkish, Russian,
 * Chinese, Japanese and Indonesian.
 */
public final class ProtectedWords {
  /** Parts of names, without accents, that hardly mean anything else. */
  private static final List<String> STEMS =
      List.of(
          "gender",
          "marital",
          "maritst",
          "marstat",
          "familystatus",
          "civilstatus",
          "yearofbirth",
          "birthyear",
          "jeniskelamin",
          "ethnic",
          "nationalit",
          "nacionalid",
          "nazionalit",
          "citizenship",
          "religio",
          "disabilit",
          "pregnan",
          "geschlecht",
          "familienstand",
          "staatsangeh",
          "staatsburger",
          "konfession",
          "behinder",
          "schwanger",
          "discapaci",
          "deficienc",
          "embaraz",
          "gravid",
          "birthdate",
          "birthday",
          "geburt",
          "naissance",
          "nacimiento",
          "nascimento",
          "nascita",
          "etatcivil",
          "estadocivil",
          "statocivile",
          "situationfamiliale",
          "foreignworker",
          "sexualorientation",
          "personalstatus",
          "salutation",
          "anrede",
          "geslacht",
          "leeftijd",
          "burgerlijkestaat",
          "stancywilny",
          "narodowosc",
          "civilstand",
          "cinsiyet",
          "medenidurum",
          "возраст",
          "национальн",
          "гражданств",
          "семеин",
          "религи",
          "性别",
          "性別",
          "年龄",
          "年齢",
          "婚姻",
          "国籍",
          "民族",
          "宗教");

  /** Whole words of a name. */
  private static final Set<String> WORDS =
      Set.of(
          "sex",
          "sexe",
          "sexo",
          "sesso",
          "genero",
          "race",
          "raza",
          "raca",
          "razza",
          "etnia",
          "ethnie",
          "male",
          "female",
          "married",
          "marriage",
          "spouse",
          "widowed",
          "plec",
          "płec",
          "wiek",
          "kon",
          "alder",
          "пол",
          "divorced",
          "religion",
          "relig",
          "umur",
          "usia",
          "disabled",
          "handicap",
          "handicapped",
          "pregnant",
          "enceinte",
          "grossesse",
          "birth",
          "dob",
          "foreigner",
          "immigrant",
          "migrant",
          "caste",
          "veteran",
          "auslander");

  /** Words that mean the attribute only if the whole name is about a person's. */
  private static final Set<String> AGES =
      Set.of(
          "age",
          "alter",
          "edad",
          "idade",
          "eta",
          "genre",
          "genere",
          "ages",
          "agecat",
          "agegroup",
          "agegrp",
          "ageband",
          "agerange");

  private static final Set<String> OF_A_PERSON =
      Set.of(
          "year",
          "years",
          "yrs",
          "group",
          "band",
          "bin",
          "bucket",
          "range",
          "category",
          "cat",
          "customer",
          "client",
          "applicant",
          "borrower",
          "person",
          "user",
          "owner",
          "member",
          "at",
          "in",
          "of",
          "the",
          "application",
          "current",
          "jahre",
          "jahren",
          "cliente",
          "anos",
          "personal",
          "my",
          "std",
          "num",
          "code",
          "cd");

  private ProtectedWords() {}

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
    String letters = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return letters.equals(letters.toUpperCase(Locale.ROOT))
        ? letters.toLowerCase(Locale.ROOT)
        : letters;
  }
}
