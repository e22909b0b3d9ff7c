package dev.tranche.cli.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparkProcessTest {
  private static int run(String script) throws IOException {
    return new SparkProcess(List.of("sh", "-c", script)).run();
  }

  @Test
  void theJobsExitCodeIsTheCommands() throws IOException {
    for (int code = 0; code <= 3; code++) {
      assertEquals(code, run("exit " + code));
    }
  }

  @Test
  void whatEndedItOtherwiseIsTold() {
    String memory = assertThrows(InputException.class, () -> run("exit 52")).getMessage();
    assertTrue(String.valueOf(memory).contains("--memory 8g"), memory);
    String killed = assertThrows(InputException.class, () -> run("kill -9 $$")).getMessage();
    assertEquals("Spark was ended from outside, with the exit code 137", killed);
  }
}
