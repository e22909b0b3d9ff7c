package dev.tranche.training.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.base.InputException;
import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.DerivationKind;
import dev.tranche.scoring.reason.ReasonGroup;
import dev.tranche.scoring.reason.ReasonText;
import dev.tranche.training.spec.OwnReasons.OwnText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a spec says of reasons, required columns and derived features. */
class RiskSpecReasonsTest extends WrittenRiskSpec {
  @Test
  void readsReasonsAndTheirGroups() throws IOException {
    DecisionSpec decisions =
        read("""
        reasons:
          income:
            below: {code: R1, sentence: Your income is low.}
            missing: {sentence: We do not know your income.}
          home: {any: {code: R2}}
        reason_groups:
          credit history: {columns: [score, inquiries]}
          means: {code: R3, sentence: Your means are small., columns: [income, debt]}
        required: [income, home]
        """)
            .decisions();
    OwnText none = OwnText.none();
    assertEquals(
        Map.of(
            "income",
            new OwnReasons(
                new OwnText(Optional.of("R1"), Optional.of("Your income is low.")),
                none,
                new OwnText(Optional.empty(), Optional.of("We do not know your income.")),
                none),
            "home",
            new OwnReasons(none, none, none, new OwnText(Optional.of("R2"), Optional.empty()))),
        decisions.reasons());
    assertEquals(
        Map.of(
            "credit history",
            new ReasonGroup(
                new ReasonText(
                    "CREDIT_HISTORY", "credit history goes with more risk than is usual"),
                List.of("score", "inquiries")),
            "means",
            new ReasonGroup(
                new ReasonText("R3", "Your means are small."), List.of("income", "debt"))),
        decisions.reasonGroups());
  }

  @Test
  void namesEveryErrorOfReasons() {
    assertErrors(
        """
        reasons:
          income:
            bellow: {code: R1}
            above: {code: R 1, text: much}
            any: {}
          debt: high
        reason_groups:
          means: {columns: [income], code: ''}
        """,
        "line 5: unknown key 'bellow' of column 'income' of 'reasons'; did you mean 'below'? (keys:"
            + " below, above, missing, any)",
        "line 6: unknown key 'text' of 'above' of column 'income' of 'reasons' (keys: code,"
            + " sentence, languages)",
        "line 6: 'code' of 'above' of column 'income' of 'reasons' is 'R 1'; up to 64 characters"
            + " without blanks are expected",
        "line 7: 'any' of column 'income' of 'reasons' is both below and above; give it or the two",
        "line 8: column 'debt' of 'reasons' is not a mapping; keys of it are below, above, missing,"
            + " any",
        "line 10: 'columns' of group 'means' of 'reason_groups' must name at least 2",
        "line 10: 'code' of group 'means' of 'reason_groups' is empty (a text that begins with #"
            + " needs quotes)");
  }

  @Test
  void readsSentencesInOtherLanguages() throws IOException {
    DecisionSpec decisions =
        read("""
        reasons:
          income:
            below: {sentence: Your income is low., languages: {de: Ihr Einkommen ist niedrig.}}
        reason_groups:
          means: {languages: {pt-BR: A renda é baixa.}, columns: [income, debt]}
        """)
            .decisions();
    assertEquals(
        Map.of("de", "Ihr Einkommen ist niedrig."),
        decisions.reasons().get("income").below().languages());
    assertEquals(
        Map.of("pt-BR", "A renda é baixa."),
        decisions.reasonGroups().get("means").text().languages());
    assertErrors(
        "reasons: {income: {below: {languages: {German: a, en: b}}}}\n",
        "line 3: 'languages' of 'below' of column 'income' of 'reasons' has 'German'; tags of"
            + " languages other than en are expected, such as de or pt-BR",
        "line 3: 'languages' of 'below' of column 'income' of 'reasons' has 'en'; tags of"
            + " languages other than en are expected, such as de or pt-BR");
  }

  @Test
  void refusesProtectedAndDroppedColumnsWhereFeaturesAreMeant() {
    assertErrors(
        """
        drop: [zip]
        protected: [age]
        required: [age, zip, y]
        reasons: {age: {any: {code: R1}}}
        reason_groups: {a: {columns: [age, income]}, b: {columns: [debt, income]}}
        """,
        "column 'y' is under both 'target' and 'required'",
        "column 'zip' is under both 'drop' and 'required'",
        "column 'age' is under both 'protected' and 'required'",
        "column 'age' is under both 'protected' and 'reasons'",
        "column 'age' is under both 'protected' and 'reason_groups'",
        "column 'income' is twice under 'reason_groups'");
  }

  @Test
  void readsDerivedFeatures() throws IOException {
    RiskSpec spec =
        read(
            """
            derived:
              loan_percent: {ratio: [loan, income]}
              left: {difference: [income, loan]}
            monotone: {loan_percent: increasing}
            reason_groups: {means: {columns: [income, loan_percent]}}
            """);
    assertEquals(
        List.of(
            Map.entry(
                "loan_percent", new Derivation(DerivationKind.RATIO, List.of("loan", "income"))),
            Map.entry(
                "left", new Derivation(DerivationKind.DIFFERENCE, List.of("income", "loan")))),
        List.copyOf(spec.derived().entrySet()));
    spec.check(List.of("y", "loan", "income"));
  }

  @Test
  void namesEveryErrorOfDerivedFeatures() {
    String kinds = String.join(" and ", DerivationKind.words());
    assertErrors(
        """
        derived:
          a: {ratio: [b]}
          c: {ratio: [d, e], difference: [d, e]}
          f: {}
          g: {blend: [h, i]}
          j: {ratio: [age, l]}
        protected: [age]
        kinds: {l: categorical}
        """,
        "column 'age' is under both 'protected' and 'derived'",
        "column 'l' is categorical; only numbers can be under 'derived'",
        "line 4: 'ratio' of feature 'a' of 'derived' must name 2 different columns, such as"
            + " [loan_amount, income]",
        "line 5: feature 'c' of 'derived' needs one of " + kinds,
        "line 6: feature 'f' of 'derived' needs one of " + kinds,
        "line 7: unknown key 'blend' of feature 'g' of 'derived' (keys: "
            + String.join(", ", DerivationKind.words())
            + ", to)",
        "line 7: feature 'g' of 'derived' needs one of " + kinds);
  }

  @Test
  void missesColumnsThatAreNotInTheFile() throws IOException {
    RiskSpec spec = read("required: [incom]\nreasons: {debts: {any: {code: R}}}\n");
    List<String> header = List.of("income", "debt", "y");
    InputException failure = assertThrows(InputException.class, () -> spec.check(header));
    assertEquals(
        List.of(
            spec.file()
                + ": under 'required': no column 'incom'; did you mean 'income'? (columns: income,"
                + " debt, y)",
            spec.file()
                + ": under 'reasons': no column 'debts'; did you mean 'debt'? (columns: income,"
                + " debt, y)"),
        failure.getMessage().lines().toList());
  }
}
