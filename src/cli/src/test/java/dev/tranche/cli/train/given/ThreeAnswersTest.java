package dev.tranche.cli.train.given;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.read.TableReader;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.spec.SpecReader;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * For each kind of file that people have: what is clear is understood, what is doubtful is said,
 * and what nobody can understand is refused by name, with what to write instead.
 */
class ThreeAnswersTest {
  private static final int ROWS = 60;
  private static final String NUMBERS = "11~12~13~14~15~16~17~18~19~21~22~23~24~25~26~27~28~29";

  @TempDir private Path folder;

  /** A file whose columns have these cells, divided by a tilde, in turn; read as a spec says. */
  private CsvData read(String spec, String x, String label) throws IOException {
    String rows =
        IntStream.range(0, ROWS)
            .mapToObj(row -> cell(x, row) + ";" + cell(label, row) + "\n")
            .collect(Collectors.joining());
    return readFile(spec, "x;y\n" + rows);
  }

  private static String cell(String cells, int row) {
    String[] all = cells.split("~", -1);
    return all[row % all.length];
  }

  private CsvData readFile(String keys, String text) throws IOException {
    Files.writeString(folder.resolve("loans.csv"), text);
    Path file = folder.resolve("risk.yaml");
    Files.writeString(file, "file: loans.csv\ntarget: y\n" + keys);
    RiskSpec spec = SpecReader.risk(file);
    return TableReader.read(spec.file(), spec.form(), spec.readOptions(), new ThreadPool(1));
  }

  private CsvData x(String spec, String cells) throws IOException {
    return read(spec, cells, "0~0~1");
  }

  private static float number(CsvData data, int row) {
    return ((NumericColumn) data.table().column("x")).values()[row];
  }

  private static List<String> categories(CsvData data) {
    return ((CategoricalColumn) data.table().column("x")).categories();
  }

  private static void assertSaid(String part, List<String> warnings) {
    assertTrue(warnings.stream().anyMatch(said -> said.contains(part)), warnings::toString);
  }

  private interface ReadAttempt {
    Object get() throws IOException;
  }

  private static void assertRefused(String part, ReadAttempt attempt) {
    InputException error = assertThrows(InputException.class, attempt::get);
    assertTrue(String.valueOf(error.getMessage()).contains(part), error::toString);
  }

  private Target target(String label) throws IOException {
    return Target.of(read("", NUMBERS, label).table(), "y");
  }

  @Test
  void whichClassIsDefault() throws IOException {
    assertEquals("delinquent", target("creditworthy~delinquent~delinquent").positive());
    assertEquals(List.of(), target("creditworthy~delinquent~creditworthy").warnings());
    assertSaid("--positive", target("1~2~1~1").warnings());
    assertRefused("has 3 values, 'closed', 'open', 'sold'; two", () -> target("open~closed~sold"));
  }

  @Test
  void wordsAmongNumbers() throws IOException {
    assertEquals(Float.NaN, number(x("", "~" + NUMBERS), 0));
    assertEquals(List.of(), x("", "~" + NUMBERS).warnings());
    assertSaid("hold '.B', taken as missing values", x("", ".B~" + NUMBERS).warnings());
    assertRefused("'ask Eve' is not a number; correct it", () -> x("", "ask Eve~" + NUMBERS));
  }

  @Test
  void numbersInAnotherDress() throws IOException {
    CsvData euros = x("", "(1.234,50 €)~20.000 €~3,-- €");
    assertEquals(-1234.5f, number(euros, 0));
    assertSaid("a decimal comma, points between thousands, '€'", euros.warnings());
    assertSaid("write \"decimal: {x: ','}\" in the spec", x("", "1,234~7,890~8").warnings());
    assertRefused("has '1,234' and '7.890', and no number", () -> x("", "1,234~7.890~8"));
  }

  @Test
  void declaredMissingValues() throws IOException {
    assertEquals(Float.NaN, number(x("missing: {x: [-9]}\n", "-9~" + NUMBERS), 0));
    assertEquals(List.of(), x("missing: {x: [-9]}\n", "-9~" + NUMBERS).warnings());
    assertSaid("write \"missing: {x: [-9]}\" in the spec", x("", "-9~-9~" + NUMBERS).warnings());
    assertRefused("no column 'X'; did you mean 'x'?", () -> x("missing: {X: [-9]}\n", "-9~1"));
  }

  @Test
  void whatIsSaidOfEveryColumnIsNotSaidOfTheTarget() throws IOException {
    CsvData data = x("missing: {'*': [0]}\n", "0~" + NUMBERS);
    assertEquals(Float.NaN, number(data, 0));
    assertEquals("1", Target.of(data.table(), "y").positive());
  }

  @Test
  void identifiersAndCodes() throws IOException {
    assertEquals(List.of("007", "411"), categories(x("", "007~411")));
    String accounts =
        IntStream.range(0, ROWS)
            .mapToObj(row -> "4" + (row * 7919 + 1_234_567))
            .collect(Collectors.joining("~"));
    assertSaid("of 8 digits, as in an identifier", x("", accounts).warnings());
    assertRefused("in digits that are not understood", () -> x("", "٤٥~٤٦~٤٧"));
  }

  @Test
  void whatAMissingValueTells() throws IOException {
    assertEquals(List.of("Y"), categories(x("", "Y~~NA")));
    assertSaid(
        "and missing values, which are taken as a category of their own",
        x("", "Y~~NA").warnings());
    assertRefused("the label is missing", () -> readFile("", "x;y\nY;1\n;0\nZ;\n"));
  }

  @Test
  void dates() throws IOException {
    String days = "derived: {age: {days_since: x, to: 2019-12-31}}\n";
    assertEquals(17_532, number(x(days, "01-JAN-18 12.00.00 AM~31-DEC-17 11.59.59 PM"), 0));
    assertSaid(
        "{days_since: x, to: YYYY-MM-DD}", x("", "2018-01-01 00:00:00+00~2017-12-31").warnings());
    assertRefused("may be d/m/y or m/d/y; write one", () -> x(days, "01/02/2018~03/04/2018"));
  }

  @Test
  void formsOfFiles() throws IOException {
    assertEquals(5, number(readFile("", "\"sep=¦\"\nx¦y\n5¦1\n6¦0\n"), 0));
    CsvData indexed = readFile("", ",x,y\n1,5,1\n2,6,0\n");
    assertEquals("#1", indexed.dropped().get(0).column());
    assertTrue(indexed.dropped().get(0).reason().startsWith("an index"));
    assertRefused("column 2 has no name in the header", () -> readFile("", "x;;y\n5;9;1\n6;7;0\n"));
  }

  @Test
  void labelsThatElsewhereAreMissing() throws IOException {
    assertEquals("NA", target("ok~NA").positive());
    assertSaid("'-' (33.3 %) is taken to mean default", target("+~+~-").warnings());
    assertRefused("the label is missing (in 20 rows)", () -> target("+~-~"));
  }

  @Test
  void blanksAndCase() throws IOException {
    assertEquals(List.of("Own", "Rent"), categories(x("", " Own~Own\u00a0~Rent")));
    assertEquals(List.of(), x("", " Own~Own\u00a0~Rent").warnings());
    assertSaid(
        "such as 'Self-employed' and 'self employed'",
        x("", "Self-employed~self employed").warnings());
    assertRefused("'\uFFFD12' is not a number", () -> x("", "\u00ad12~" + NUMBERS));
  }
}
