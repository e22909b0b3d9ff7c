package dev.tranche.training.prepare;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "MARRIAGE",
        "FOREIGN",
        "is_male",
        "leeftijd",
        "płeć",
        "stan_cywilny",
        "пол",
        "Семейное_положение",
        "性別",
        "gender",
        "NAME_FAMILY_STATUS",
        "CIVIL_STATUS",
        "mar_stat",
        "relig",
        "agecat",
        "yearofbirth",
        "jenis_kelamin",
        "umur",
        "CODE_GENDER",
        "applicantGender",
        "Sex",
        "PERSONAL_STATUS_AND_SEX",
        "age",
        "AGE",
        "age_years",
        "CustomerAge",
        "age_group",
        "race",
        "Ethnicity",
        "maritalStatus",
        "MARITALSTATUS",
        "Married",
        "nationality",
        "religion",
        "disability",
        "is_pregnant",
        "foreign_worker",
        "date_of_birth",
        "DAYS_BIRTH",
        "Geschlecht",
        "Alter",
        "Familienstand",
        "Staatsangehörigkeit",
        "sexe",
        "état_civil",
        "nationalité",
        "situation_familiale",
        "género",
        "edad",
        "estado civil",
        "idade",
        "gênero",
        "deficiência",
        "sesso",
        "età",
        "stato_civile",
        "nazionalità",
        "famges",
        "situation_matrimoniale",
        "sukupuoli",
        "siviilisääty",
        "kjønn",
        "pohlaví",
        "věk",
        "családi_állapot",
        "yaş",
        "성별",
        "결혼여부",
        "giới tính",
        "الجنس",
        "φύλο",
        "age_bracket"
      })
  void aNameOfAProtectedAttributeIsKnown(String column) {
    assertTrue(ProtectedWords.isIn(column));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account_age",
        "loan_age_months",
        "age_of_car",
        "mileage",
        "average",
        "usage",
        "page",
        "agency",
        "trace",
        "grace_period",
        "sextile",
        "language",
        "income",
        "wage",
        "manager",
        "storage",
        "percentage",
        "etag",
        "foreign_currency",
        "eta_days",
        "yastik",
        "age_of_oldest_account",
        "title"
      })
  void aNameThatOnlyHoldsSuchLettersIsNot(String column) {
    assertFalse(ProtectedWords.isIn(column));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "F,M",
        "female,male",
        "Herr,Frau",
        "Mr,Mrs,Ms",
        "male : single,female : any",
        "M,F,X",
        "f,m,,U",
        "Male,Female,Other"
      })
  void sexesAreKnownByWhatTheColumnHolds(String categories) {
    assertTrue(ProtectedWords.areSexes(List.of(categories.split(",", -1))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"F", "M,X", "male", "m,f,q", "male,other", "mortgage,female", "f,t", "m,n"})
  void otherLettersAndWordsAreNone(String categories) {
    assertFalse(ProtectedWords.areSexes(List.of(categories.split(",", -1))));
  }
}
