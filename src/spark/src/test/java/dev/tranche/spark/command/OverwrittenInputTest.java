package dev.tranche.spark.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.spark.LocalSpark;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark deletes what it is to overwrite before it reads the first row. */
class OverwrittenInputTest {
  private static final String WHY =
      " has in it what is read, and --overwrite would delete that; name another one";

  private final CommandRun command = new CommandRun();

  @TempDir private Path folder;

  private int score(Path data, Path models, Path out) {
    return command.of(
        "score",
        "--data",
        data.toString(),
        "--models",
        models.toString(),
        "--out",
        out.toString(),
        "--overwrite");
  }

  private void assertRefused(int code, Path out) {
    assertEquals(2, code, command.said());
    assertEquals("tranche-spark: --out " + out + WHY, command.said().strip());
  }

  @Test
  void theDataAreNotOverwrittenByTheirAnswers() throws IOException {
    Path data = folder.resolve("a lake/of 100%/customers.parquet");
    LocalSpark.csv(CommandRun.customers(folder, 40)).write().parquet(data.toString());
    for (Path out : List.of(data, data.getParent(), data.getParent().getParent())) {
      assertRefused(score(data, LocalSpark.MODELS, out), out);
    }
    assertEquals(40, LocalSpark.session().read().parquet(data.toString()).count());
    assertEquals(0, score(data, LocalSpark.MODELS, data.resolveSibling("customers")));
  }

  @Test
  void aSymbolicLinkIsTheFolderThatItNames() throws IOException {
    Path data = folder.resolve("lake/customers.parquet");
    LocalSpark.csv(CommandRun.customers(folder, 40)).write().parquet(data.toString());
    Path link = Files.createSymbolicLink(folder.resolve("link"), data.getParent());
    Path linked = link.resolve("customers.parquet");
    assertRefused(score(data, LocalSpark.MODELS, linked), linked);
    assertRefused(score(linked, LocalSpark.MODELS, data), data);
    assertRefused(score(linked, LocalSpark.MODELS, data.getParent()), data.getParent());
    Path holding = Files.createDirectory(folder.resolve("holding"));
    Path within = Files.createSymbolicLink(holding.resolve("link"), data.getParent());
    assertRefused(score(within.resolve("customers.parquet"), LocalSpark.MODELS, holding), holding);
    assertEquals(40, LocalSpark.session().read().parquet(data.toString()).count());
    assertEquals(0, score(linked, LocalSpark.MODELS, link.resolve("scored")));
    assertEquals(0, score(linked, LocalSpark.MODELS, link.resolve("scored")));
  }

  @Test
  void theBundleIsNotOverwritten() throws IOException {
    Path data = CommandRun.customers(folder, 3);
    Path models = Files.createDirectories(folder.resolve("lake/models"));
    Path risk = Files.createDirectory(models.resolve("risk"));
    for (File file : LocalSpark.MODELS.resolve("risk").toFile().listFiles(File::isFile)) {
      Files.copy(file.toPath(), risk.resolve(file.getName()));
    }
    assertRefused(score(data, models, models.getParent()), models.getParent());
    assertRefused(score(data, models, risk), risk);
    assertTrue(Files.exists(risk.resolve("manifest.json")));
  }

  @Test
  void whatASampleIsTakenOfIsNotOverwritten() throws IOException {
    Path data = CommandRun.customers(folder, 40);
    int code =
        command.of(
            "sample",
            "--data",
            data.toString(),
            "--target",
            "label",
            "--positive",
            "1",
            "--max-rows",
            "10",
            "--out",
            folder.toString(),
            "--overwrite");
    assertRefused(code, folder);
    assertTrue(Files.exists(data));
  }
}
