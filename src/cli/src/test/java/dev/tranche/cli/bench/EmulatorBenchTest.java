package dev.tranche.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmulatorBenchTest {
  private static final byte[] EVENT = {'{', '}'};

  @TempDir private Path folder;

  private EmulatorBench that(String does) throws IOException {
    Path script = Files.writeString(folder.resolve("emulator.sh"), does + "\n");
    return new EmulatorBench("sh " + script);
  }

  @Test
  void handsOverTheZipTheEventAndHowOften() throws IOException {
    Path told = folder.resolve("told");
    Path event = folder.resolve("event");
    that("echo $1 $2 $3 $5 $6 $7 $8 >" + told + "; cp $4 " + event)
        .run(Path.of("risk.zip"), EVENT, 5, 0);
    assertEquals("bench risk.zip --event --cold 5 --warm 0\n", Files.readString(told));
    assertEquals("{}", Files.readString(event));
  }

  @Test
  void takesItsEventAwayAgain() throws IOException {
    Path named = folder.resolve("named");
    that("echo $4 >" + named).run(Path.of("risk.zip"), EVENT, 1, 1);
    assertFalse(Files.exists(Path.of(Files.readString(named).strip())));
  }

  @Test
  void saysHowTheEmulatorFailed() throws IOException {
    EmulatorBench failing = that("exit 3");
    var e = assertThrows(InputException.class, () -> failing.run(Path.of("risk.zip"), EVENT, 1, 1));
    assertEquals("the emulator ended with 3, see above", e.getMessage());
  }

  @Test
  void memoryIsToldOfProcessesThatLive() throws IOException {
    ResidentMemory own = new ResidentMemory(ProcessHandle.current().pid());
    if (Files.exists(Path.of("/proc/self/status"))) {
      assertTrue(own.now() > 1 << 20);
      assertTrue(own.peak() >= own.now() / 2);
    }
    assertEquals(0, new ResidentMemory(Long.MAX_VALUE).now());
  }
}
