package dev.tranche.scoring.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FunctionSettingTest {
  /**
   * Variable, for which functions, default, values; SAM and Terraform have columns of their own.
   */
  private static final Pattern ROW =
      Pattern.compile("\\| `(TRANCHE_\\w+)`[^|]*\\| `?([^|]*?)`? \\| ([^|]*) \\|");

  @Test
  void theTableOfInfraSaysWhatIsDeclared() throws IOException {
    List<List<String>> table =
        Files.readAllLines(Path.of("../../infra/README.md")).stream()
            .flatMap(line -> ROW.matcher(line).results())
            .map(row -> List.of(row.group(1), row.group(2), row.group(3)))
            .toList();
    List<List<String>> declared =
        FunctionSetting.all().stream()
            .map(it -> List.of(it.variable(), tidy(it.otherwise()), it.meaning()))
            .toList();
    assertEquals(declared, table);
  }

  /** Without the mark of code that the row's pattern takes from the end. */
  private static String tidy(String cell) {
    return cell.endsWith("`") ? cell.substring(0, cell.length() - 1) : cell;
  }
}
