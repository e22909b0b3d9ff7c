package dev.tranche.spark.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.spark.LocalSpark;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkMainTest {
  private static final String MODELS = LocalSpark.MODELS.toString();

  private final SparkSession spark = LocalSpark.session();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  private int run(String... arguments) {
    err.getBuffer().setLength(0);
    return run(() -> spark, arguments);
  }

  private int run(Supplier<SparkSession> sessions, String... arguments) {
    return SparkMain.run(
        SparkMain.commandLine(sessions).setErr(new PrintWriter(err, true)), arguments);
  }

  private Path customers(int rows, String... more) throws IOException {
    List<String> lines;
    try (Stream<String> all = Files.lines(Path.of("../../data/classification_data.csv"))) {
      lines = Stream.concat(all.limit(rows + 1L), Stream.of(more)).toList();
    }
    return Files.write(folder.resolve("customers.csv"), lines);
  }

  private String out() {
    return folder.resolve("scored").toString();
  }

  @Test
  void scoresAFileAndCountsDecisions() throws IOException {
    String data = customers(40, "U9,1,2", "U8,a,89.3,86.3").toString();
    assertEquals(
        0, run("score", "--data", data, "--models", MODELS, "--out", out()), err::toString);
    List<Row> rows = spark.read().parquet(out()).collectAsList();
    assertEquals(42, rows.size());
    assertTrue(err.toString().startsWith("wrote 42 rows to " + out()), err.toString());
    assertTrue(err.toString().contains("not answered: 2; why is in their column errors"));
    Row last = rows.get(41);
    List<Row> errors = last.getList(last.fieldIndex("errors"));
    assertEquals(
        "[wrong_field_count,,expected as many fields as in the header]", errors.get(0).toString());
    assertEquals(19 + 6, last.size());
  }

  /** Of Java 17, as -XX:+DontCompileHugeMethods has it. */
  @Test
  void sparkIsToldHowLongAMethodJavaCompiles() throws IOException {
    String data = customers(3).toString();
    assertEquals(
        0, run("score", "--data", data, "--models", MODELS, "--out", out()), err::toString);
    assertEquals("8000", spark.conf().get("spark.sql.codegen.hugeMethodLimit"));
  }

  @Test
  void keepsTheColumnsThatAreNamed() throws IOException {
    String data = customers(3).toString();
    String[] score = {
      "score",
      "--data",
      data,
      "--models",
      MODELS,
      "--out",
      out(),
      "--keep",
      "user_id,income",
      "--explain",
      "all"
    };
    assertEquals(0, run(score), err::toString);
    List<String> columns = List.of(spark.read().parquet(out()).columns());
    assertEquals(List.of("user_id", "income", "probability_of_default"), columns.subList(0, 3));
    assertTrue(columns.contains("contribution_income"), columns.toString());
    // The same once more.
    assertEquals(2, run(score));
    assertTrue(err.toString().contains("is there already; name another one"), err.toString());
    score[8] = "id";
    assertEquals(
        2, run(Stream.concat(Stream.of(score), Stream.of("--overwrite")).toArray(String[]::new)));
    assertTrue(err.toString().startsWith("tranche-spark: --keep: no column 'id'"), err.toString());
  }

  @Test
  void segmentsParquetIntoATable() {
    String parquet = folder.resolve("users.parquet").toString();
    LocalSpark.csv(Path.of("../../data/users_data.csv")).limit(20).write().parquet(parquet);
    assertEquals(
        0,
        run(
            "segment",
            "--data",
            parquet,
            "--models",
            MODELS,
            "--out-table",
            "segmented",
            "--overwrite"),
        err::toString);
    assertEquals(20, spark.table("segmented").where("outlier is not null").count());
    assertEquals(
        2, run("segment", "--data", parquet, "--models", MODELS, "--out-table", "segmented"));
    assertTrue(err.toString().contains("--out-table segmented is there already"), err.toString());
    // Its columns are those of the output now.
    assertEquals(
        2,
        run(
            "segment",
            "--data",
            "segmented",
            "--format",
            "table",
            "--models",
            MODELS,
            "--out",
            out()));
    assertTrue(err.toString().contains("column 'segment' is one of the output's"), err.toString());
    spark.sql("drop table segmented");
  }

  @Test
  void whatIsWrongWithTheCallIsSaidInOneLine() throws IOException {
    String data = customers(3).toString();
    assertRefused("no such file or folder", "--data", folder + "/absent.csv");
    assertRefused("say what it is with --format csv, parquet, orc or table", "--data", "a.txt");
    assertRefused("--data nowhere://a.csv: ", "--data", "nowhere://a.csv");
    assertRefused("cannot be found", "--data", "no_such_table", "--format", "table");
    assertRefused("no columns 'loan_score', ", "--data", data, "--delimiter", ";");
    assertEquals(2, run("score", "--data", data, "--models", MODELS));
    assertTrue(err.toString().contains("(see 'tranche-spark score --help')"), err.toString());
    assertEquals(2, run("score", "--data", data, "--models", MODELS, "--out", "nowhere://b"));
    assertTrue(err.toString().startsWith("tranche-spark: --out nowhere://b: "), err.toString());
    assertEquals(2, run("score", "--data", data, "--models", "/absent", "--out", out()));
    assertEquals(
        "tranche-spark: no bundle at /absent/risk: no such folder", err.toString().strip());
  }

  private void assertRefused(String why, String... options) {
    String[] rest = {"--models", MODELS, "--out", out()};
    String[] arguments =
        Stream.of(Stream.of("score"), Stream.of(options), Stream.of(rest))
            .flatMap(it -> it)
            .toArray(String[]::new);
    assertEquals(2, run(arguments), err::toString);
    assertTrue(err.toString().contains(why), err.toString());
    assertEquals(1, err.toString().lines().count(), err.toString());
    assertTrue(Files.notExists(Path.of(out())));
  }

  @Test
  void withoutACommandThereIsHelpAndNoSession() {
    assertEquals(
        0,
        run(
            () -> {
              throw new IllegalStateException("a session was asked for");
            }));
  }

  @Test
  void aFailureThatIsNobodysInputIsShownInFull() {
    assertEquals(
        1,
        run(
            () -> {
              throw new IllegalStateException("the cluster is gone");
            },
            "score",
            "--data",
            "a.csv",
            "--models",
            MODELS,
            "--out",
            out()));
    assertTrue(err.toString().contains("a failure of this program or of the cluster"));
    assertTrue(err.toString().contains("the cluster is gone"));
  }
}
