package dev.tranche.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tranche.cli.CommandLineRun;
import dev.tranche.training.LoanFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with what the command was given: one line, exit code 2, nothing written. */
class TrainErrorsTest {
  @TempDir private Path folder;

  private static void assertOneLine(CommandLineRun run, String... told) {
    assertEquals(1, run.errors().size(), () -> String.join("\n", run.errors()));
    String line = run.errors().get(0);
    assertTrue(line.startsWith("tranche: "), line);
    for (String part : told) {
      assertTrue(line.contains(part), line);
    }
    assertEquals(2, run.code(), line);
    assertEquals("", run.out());
  }

  private void assertRefused(List<Object> options, String... told) {
    Path out = folder.resolve("out");
    List<Object> arguments = new ArrayList<>(List.of("train"));
    arguments.addAll(options);
    arguments.addAll(List.of("--out", out));
    assertOneLine(CommandLineRun.run(arguments.toArray()), told);
    assertTrue(Files.notExists(out), "something was written");
  }

  private void assertRefused(Path file, String... told) {
    assertRefused(List.of("risk", "--data", file, "--target", LoanFile.TARGET), told);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("loans.csv"), text);
  }

  private Path loans() throws IOException {
    return LoanFile.of(60, 1).write(folder.resolve("loans.csv"));
  }

  @Test
  void noSuchFile() {
    Path missing = folder.resolve("missing.csv");
    assertRefused(missing, missing + ": no such file");
    assertRefused(List.of("segments", "--data", missing), missing + ": no such file");
    assertRefused(List.of("risk", "--spec", folder.resolve("risk.yaml")), "risk.yaml");
  }

  @Test
  void aFolderInPlaceOfAFile() {
    assertRefused(folder, folder + ": is a directory");
  }

  @Test
  void noSuchColumn() throws IOException {
    Path loans = loans();
    assertRefused(
        List.of("risk", "--data", loans, "--target", "defaultd"), "loans.csv", "'defaulted'");
    assertRefused(List.of("segments", "--data", loans, "--id", "custmer"), "'customer'");
  }

  @Test
  void oneClassOnly() throws IOException {
    Path file = LoanFile.of(60, 1).setAll(LoanFile.TARGET, "1").write(folder.resolve("loans.csv"));
    assertRefused(file, "loans.csv", "'defaulted' has one value only, '1'");
  }

  @Test
  void threeClasses() throws IOException {
    LoanFile loans = LoanFile.of(60, 1).set(7, LoanFile.TARGET, "2");
    assertRefused(loans.write(folder.resolve("loans.csv")), "'defaulted' has 3 values");
  }

  @Test
  void aRowWithoutLabel() throws IOException {
    LoanFile loans = LoanFile.of(60, 1).set(7, LoanFile.TARGET, "");
    assertRefused(loans.write(folder.resolve("loans.csv")), "loans.csv: line 9", "'defaulted'");
  }

  @Test
  void tooFewRowsOfAClass() throws IOException {
    LoanFile loans = LoanFile.of(60, 1).setAll(LoanFile.TARGET, "0");
    loans.set(3, LoanFile.TARGET, "1").set(4, LoanFile.TARGET, "1");
    assertRefused(loans.write(folder.resolve("loans.csv")), "only 2 positive of 60 rows");
  }

  @Test
  void anEmptyFile() throws IOException {
    assertRefused(file(""), "loans.csv: is empty");
  }

  @Test
  void aHeaderOnly() throws IOException {
    assertRefused(file("income,defaulted\n"), "loans.csv: has a header but no rows");
  }

  @Test
  void aRaggedRow() throws IOException {
    assertRefused(
        file("income,defaulted\n1,0\n2,1,3\n4,1\n"), "loans.csv: line 3", "expected 2 fields");
  }

  @Test
  void aWordInANumericColumn() throws IOException {
    LoanFile loans = LoanFile.of(60, 1).set(7, "income", "lots");
    assertRefused(
        loans.write(folder.resolve("loans.csv")), "loans.csv: line 9, column 'income'", "'lots'");
  }

  @Test
  void nothingToLearnFrom() throws IOException {
    assertRefused(
        file("x,defaulted\n" + "5,0\n5,1\n".repeat(20)), "loans.csv", "no column is left");
    assertRefused(List.of("segments", "--data", file("x,y\n1,a\n2,b\n3,a\n")), "2 numeric columns");
  }

  @Test
  void aColumnNamedLikeAnOutput() throws IOException {
    StringBuilder text = new StringBuilder("probability,defaulted\n");
    for (int i = 0; i < 40; i++) {
      text.append(i).append(',').append(i % 3 == 0 ? 1 : 0).append('\n');
    }
    assertRefused(file(text.toString()), "column 'probability'");
  }

  @Test
  void aColumnNameThatOnnxRuntimeCannotTake() throws IOException {
    String text = Files.readString(loans()).replace("home", "home \uD83C\uDFE0");
    assertRefused(file(text), "column 'home \uD83C\uDFE0'");
  }

  @Test
  void aDirectionForACategoricalColumn() throws IOException {
    loans();
    Path spec =
        Files.writeString(
            folder.resolve("risk.yaml"),
            "file: loans.csv\ntarget: defaulted\nmonotone:\n  home: increasing\n");
    assertRefused(List.of("risk", "--spec", spec), "loans.csv", "column 'home' is categorical");
  }

  @Test
  void aSpecThatNamesNoColumnOfTheFile() throws IOException {
    loans();
    Path spec =
        Files.writeString(
            folder.resolve("risk.yaml"), "file: loans.csv\ntarget: defaulted\ndrop: [incom]\n");
    assertRefused(List.of("risk", "--spec", spec), "'drop'", "'incom'", "'income'");
  }

  @Test
  void moreSegmentsThanRows() throws IOException {
    file("x,y\n1,2\n2,3\n3,1\n4,4\n");
    Path spec = Files.writeString(folder.resolve("segments.yaml"), "file: loans.csv\nk: 9\n");
    assertRefused(List.of("segments", "--spec", spec), "9", "4");
  }

  @Test
  void optionsThatDoNotFit() throws IOException {
    Path loans = loans();
    assertRefused(List.of("risk", "--data", loans), "--data needs --target");
    assertRefused(List.of("segments", "--target", "defaulted"), "--target is for 'train risk'");
    assertRefused(List.of("segments", "--time", "applied"), "--time is for 'train risk'");
    assertRefused(List.of("all", "--data", loans), "'train risk'", "'train segments'");
    assertRefused(List.of("--id", "customer"), "'train risk'", "'train segments'");
    assertRefused(List.of("--users", loans), "--data and --users");
    assertRefused(List.of("--data", loans, "--users", loans), "--data needs --target");
    assertRefused(
        List.of("risk", "--users", loans, "--target", "defaulted"), "--users is for segments");
    assertRefused(
        List.of("segments", "--users", loans, "--data", loans), "--users or --data, not both");
    assertRefused(List.of("segments", "--users", loans, "--id", "nobody"), "nobody");
    assertRefused(List.of("--spec", folder.resolve("risk.yaml")), "--spec is for one file");
    assertRefused(
        List.of("risk", "--data", loans, "--target", "defaulted", "--threads", 0),
        "--threads is 0");
    assertRefused(List.of("risk", "--threads", "many"), "--threads", "many");
    assertRefused(List.of("risk", "--seed", "x"), "--seed", "x");
    assertRefused(List.of("risk", "--balance", "half"), "--balance", "half");
    assertRefused(List.of("rsk"), "rsk");
  }

  @Test
  void unknownOptionsAndCommands() {
    assertRefused(List.of("risk", "--colour", "red"), "--colour", "tranche train --help");
    assertOneLine(CommandLineRun.run("trian"), "trian", "tranche --help");
    assertOneLine(CommandLineRun.run("--colour"), "--colour", "tranche --help");
  }

  @Test
  void aFileInPlaceOfTheOutputFolder() throws IOException {
    Path out = Files.writeString(folder.resolve("models"), "a file");
    CommandLineRun run =
        CommandLineRun.run(
            "train", "risk", "--data", loans(), "--target", "defaulted", "--out", out);
    assertOneLine(run, out.toString(), "folder");
    assertEquals("a file", Files.readString(out));
  }

  @Test
  void aFolderOfOtherFilesInPlaceOfTheBundle() throws IOException {
    Path out = folder.resolve("models");
    Files.createDirectories(out.resolve("risk"));
    Path other = Files.writeString(out.resolve("risk").resolve("thesis.txt"), "years of work");
    CommandLineRun run =
        CommandLineRun.run(
            "train", "risk", "--data", loans(), "--target", "defaulted", "--out", out);
    assertOneLine(run, out.resolve("risk").toString(), "--out");
    assertEquals("years of work", Files.readString(other));
    assertTrue(Files.notExists(out.resolve("risk-report.html")));
  }

  @Test
  void anOutputFolderThatMayNotBeWritten() throws IOException {
    Path out = Files.createDirectory(folder.resolve("models"));
    assumeTrue(out.toFile().setWritable(false));
    assumeFalse(Files.isWritable(out), "the superuser may write anywhere");
    CommandLineRun run =
        CommandLineRun.run(
            "train", "risk", "--data", loans(), "--target", "defaulted", "--out", out);
    assertOneLine(run, out.toString());
  }

  @Test
  void anOutputFolderThatCannotBeMade() throws IOException {
    Path kernel = Path.of("/proc/tranche-models");
    assumeTrue(Files.isDirectory(kernel.getParent()), "needs Linux");
    CommandLineRun run =
        CommandLineRun.run(
            "train", "risk", "--data", loans(), "--target", "defaulted", "--out", kernel);
    assertOneLine(run, kernel.toString());
  }

  @Test
  void ofTwoTasksTheSecondAtErrorLeavesNothingOfTheFirst() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    LoanFile.of(200, 1).write(data.resolve("loans.csv"));
    Files.writeString(data.resolve("risk.yaml"), "file: loans.csv\ntarget: defaulted\n");
    Files.writeString(data.resolve("segments.yaml"), "file: missing.csv\n");
    String home = System.getProperty("tranche.home", "");
    System.setProperty("tranche.home", folder.toString());
    try {
      assertRefused(List.of("all"), "missing.csv: no such file");
    } finally {
      System.setProperty("tranche.home", home);
    }
  }
}
