package dev.tranche.training.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.training.table.DroppedColumn;
import dev.tranche.training.table.FeatureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentifiersTest {
  private static final String REASON = "a different whole number in every row, as in an identifier";

  @TempDir private Path folder;

  private List<DroppedColumn> dropped(
      String name, int rows, IntFunction<String> cell, ReadOptions how) throws IOException {
    StringBuilder text = new StringBuilder(name + ",x\n");
    for (int row = 0; row < rows; row++) {
      text.append(cell.apply(row)).append(',').append(row % 7).append('\n');
    }
    Path file = Files.writeString(folder.resolve("data.csv"), text);
    return TableReader.read(file, how).dropped();
  }

  private List<DroppedColumn> dropped(String name, int rows, IntFunction<String> cell)
      throws IOException {
    return dropped(name, rows, cell, ReadOptions.none());
  }

  @Test
  void leavesOutConsecutiveNumbersWhateverTheyAreCalled() throws IOException {
    List<DroppedColumn> expected = List.of(new DroppedColumn("n", REASON));
    assertEquals(expected, dropped("n", 50, row -> "" + (1000 + row)));
    assertEquals(expected, dropped("n", 50, row -> 1000 + row * 7 % 50 + ".0"));
  }

  @Test
  void leavesOutScatteredNumbersIfTheyAreCalledIds() throws IOException {
    IntFunction<String> scattered = row -> "" + (100_000_000L + 79_193_173L * row);
    for (String name :
        List.of("id", "customer_id", "customerId", "Loan No", "account number", "client_rut")) {
      assertEquals(List.of(new DroppedColumn(name, REASON)), dropped(name, 50, scattered), name);
    }
    List<String> measures =
        List.of(
            "balance",
            "paid",
            "humid",
            "domino",
            "AMOUNT_PAID",
            "PAID_AMOUNT",
            "SALAIRE_BRUT",
            "WYNAGRODZENIE",
            "PRICE_PER_UNIT",
            "liczba_dni");
    for (String name : measures) {
      assertEquals(List.of(), dropped(name, 50, scattered), name);
    }
  }

  @Test
  void keepsNumbersOfWhichOneComesTwice() throws IOException {
    assertEquals(List.of(), dropped("id", 5000, row -> "" + (row == 4999 ? 17 : row)));
  }

  @Test
  void keepsMeasurementsAndFewRows() throws IOException {
    assertEquals(List.of(), dropped("id", 50, row -> row + ".5"));
    assertEquals(List.of(), dropped("id", 19, row -> "" + row));
  }

  @Test
  void keepsWhatIsDeclaredNumeric() throws IOException {
    ReadOptions declared =
        new ReadOptions(
            Optional.empty(), Optional.empty(), Set.of(), Map.of("id", FeatureKind.NUMERIC));
    assertEquals(List.of(), dropped("id", 50, row -> "" + row, declared));
  }

  @Test
  void leavesOutLongNumbersOfOneLengthWhateverStandsBetweenTheirDigits() throws IOException {
    String why =
        "nearly all different whole numbers of 8 digits, as in an identifier or a time stamp";
    for (String separator : List.of(".", "'", " ", "\u00a0")) {
      IntFunction<String> tax =
          row -> {
            String digits = "" + (12_345_678L + 791_931L * (row % 48));
            return String.join(
                separator, digits.substring(0, 2), digits.substring(2, 5), digits.substring(5));
          };
      assertEquals(List.of(new DroppedColumn("tax", why)), dropped("tax", 50, tax), separator);
      assertEquals(
          List.of(),
          dropped("tax", 50, row -> row == 7 ? "9" + separator + "000" : tax.apply(row)));
      assertEquals(List.of(), dropped("tax", 50, row -> "$" + tax.apply(row)));
    }
  }

  @Test
  void keepsRoundAmounts() throws IOException {
    assertEquals(List.of(), dropped("income", 50, row -> "" + (10_000_000L + 791_000L * row)));
    assertEquals(
        List.of(), dropped("income", 50, row -> "%d.%03d.000".formatted(12 + row, row * 17)));
  }

  @Test
  void leavesOutLongNumbersThatBeginLate() throws IOException {
    IntFunction<String> late = row -> row < 30_000 ? "" : "" + (12_345_678L + 7_919L * row);
    assertEquals(1, dropped("ref", 40_000, late).size());
    assertEquals(1, dropped("ref", 40_000, row -> late.apply(39_999 - row)).size());
  }

  @Test
  void leavesOutLongNumbersOfWhichSomeAreMissing() throws IOException {
    String why =
        "nearly all different whole numbers of 10 digits, as in an identifier or a time stamp";
    for (String missing : List.of("", "NA", "unknown")) {
      IntFunction<String> phone =
          row -> row % 5 == 0 ? missing : "" + (1_234_567_890L + 79_193_173L * row);
      assertEquals(List.of(new DroppedColumn("n", why)), dropped("n", 60, phone), missing);
    }
  }
}
