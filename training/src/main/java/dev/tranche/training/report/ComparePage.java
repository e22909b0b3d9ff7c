package dev.tranche.training.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.base.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes two folders of models side by side as a page that looks like a training run's report. */
public final class ComparePage {
  private static final String TITLE = "Two bundles side by side";
  private static final List<String> SCRIPTS = List.of("page.js", "contents.js", "compare.js");

  private ComparePage() {}

  /**
   * Throws {@link InputException} if a file that is no such page is in its place, or a folder in
   * which it could be written is not there.
   */
  public static void require(Path file) throws IOException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
      throw new InputException(
          file + ": is no file in a folder that is there; choose another --out");
    }
    if (Files.exists(file) && !new PageHead(file).says(TITLE)) {
      throw new InputException(
          file + ": is no page of this command and is not overwritten; choose another --out");
    }
  }

  /**
   * Writes the page, replacing the one that may be there.
   *
   * @param compared see {@link dev.tranche.training.report.document.ComparedModels}
   */
  public static void write(ObjectNode compared, Path file) throws IOException {
    Files.writeString(file, new ScriptedPage(TITLE, SCRIPTS).html(compared));
  }
}
