package dev.tranche.training.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.csv.CsvForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormKeysTest {
  @TempDir private Path folder;

  private RiskSpec risk(String more) throws IOException {
    return SpecReader.risk(
        Files.writeString(folder.resolve("risk.yaml"), "file: a.csv\ntarget: y\n" + more));
  }

  private String error(String more) {
    return String.valueOf(assertThrows(InputException.class, () -> risk(more)).getMessage());
  }

  @Test
  void sayHowTheFileIsWritten() throws IOException {
    assertEquals(CsvForm.unknown(), risk("").form());
    assertEquals(
        new CsvForm(Optional.of('~'), Optional.of(false)),
        risk("delimiter: '~'\nheader: false\n").form());
    assertEquals(Optional.of('\t'), risk("delimiter: tab\n").form().delimiter());
    assertEquals(Optional.of(' '), risk("delimiter: blanks\n").form().delimiter());
  }

  @Test
  void whatCannotBeADelimiterIsRefused() {
    assertTrue(
        error("delimiter: comma\n").contains("line 3: 'delimiter' is 'comma'; one character"));
    assertTrue(error("delimiter: x\n").contains("no letter, digit or quote"));
    assertTrue(error("header: 2\n").contains("'header' is '2'"));
  }

  @Test
  void whatIsSaidLaterWins() throws IOException {
    RiskSpec spec = risk("delimiter: '~'\nheader: false\n");
    CsvForm bar = new CsvForm(Optional.of('|'), Optional.empty());
    assertEquals(new CsvForm(Optional.of('|'), Optional.of(false)), spec.withForm(bar).form());
  }

  @Test
  void dropNamesColumnsByPlaceIfThereAreSoMany() throws IOException {
    RiskSpec spec = risk("drop: ['#2']\n");
    spec.check(List.of("a", "b", "y"));
    String none =
        String.valueOf(
            assertThrows(
                    InputException.class, () -> risk("drop: ['#4']\n").check(List.of("a", "y")))
                .getMessage());
    assertTrue(none.contains("under 'drop': no column '#4'"), none);
    String target =
        String.valueOf(
            assertThrows(InputException.class, () -> spec.check(List.of("a", "y"))).getMessage());
    assertTrue(target.contains("under 'drop': 'y' is the id or the target"), target);
  }

  @Test
  void aFileOfOneColumnIsToldWhichDelimitersAreKnown() {
    String error =
        String.valueOf(
            assertThrows(InputException.class, () -> risk("").check(List.of("a b y")))
                .getMessage());
    assertTrue(error.contains("no delimiter was found: known are , ; tab | ~ ^ blanks"), error);
    assertTrue(error.contains("--delimiter"), error);
  }
}
