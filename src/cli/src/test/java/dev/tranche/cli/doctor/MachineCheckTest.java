package dev.tranche.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.project.SearchedMachine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineCheckTest {
  @TempDir private Path folder;

  private Path program(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.createFile(file);
    assertTrue(file.toFile().setExecutable(true));
    return file;
  }

  private static String told(MachineCheck needs, int code) {
    StringWriter out = new StringWriter();
    assertEquals(code, DoctorCommand.tell(needs.all(), new PrintWriter(out)));
    return out.toString();
  }

  @Test
  void saysWhatIsThereAndWhere() throws IOException {
    Path mvn = program("bin/mvn");
    Path podman = program("bin/podman");
    Path terraform = program("bin/terraform");
    Path browser = program("bin/google-chrome");
    Path compiler = program("jdk/bin/javac");
    Path nativeImage = program("graal/bin/native-image");
    Path library = program("lib/libgomp.so.1");
    Path font = program("fonts/truetype/Sans.ttf");
    Map<String, String> environment =
        Map.of(
            "PATH", "/none:" + folder.resolve("bin"),
            "LD_LIBRARY_PATH", folder.resolve("lib").toString(),
            "GRAALVM_HOME", folder.resolve("graal").toString());
    SearchedMachine machine =
        new SearchedMachine(environment, List.of(), List.of(folder.resolve("fonts")));
    String told = told(new MachineCheck(machine, folder.resolve("jdk"), true), 0);
    assertEquals(9, told.lines().filter(line -> line.startsWith("ok ")).count(), told);
    for (Path found :
        List.of(mvn, podman, terraform, browser, compiler, nativeImage, library, font)) {
      assertTrue(told.contains(found.toString()), told);
    }
  }

  @Test
  void saysWhatIsMissingAndWhatToType() {
    SearchedMachine bare = new SearchedMachine(Map.of(), List.of(folder), List.of(folder));
    String told = told(new MachineCheck(bare, folder, true), 2);
    assertEquals(3, told.lines().filter(line -> line.startsWith("missing ")).count(), told);
    assertEquals(5, told.lines().filter(line -> line.startsWith("not there ")).count(), told);
    for (String typed :
        List.of("openjdk-17-jdk-headless", "maven", "libgomp1", "GRAALVM_HOME=", "fonts-")) {
      assertTrue(told.contains(typed), told);
    }
  }

  @Test
  void aGraalVmForAnotherJavaIsNone() throws IOException {
    program("graal/bin/native-image");
    Path release = folder.resolve("graal").resolve("release");
    SearchedMachine machine =
        new SearchedMachine(
            Map.of("GRAALVM_HOME", folder.resolve("graal").toString()),
            List.of(folder),
            List.of(folder));
    Files.writeString(release, "IMPLEMENTOR=\"Oracle\"\nJAVA_VERSION=\"21.0.2\"\n");
    String other = told(new MachineCheck(machine, folder, false), 2);
    assertTrue(other.contains("is for JDK 21; JDK 25 is needed"), other);
    Files.writeString(release, "JAVA_VERSION=\"25.0.3\"\n");
    String right = told(new MachineCheck(machine, folder, false), 2);
    assertTrue(right.lines().anyMatch(line -> line.matches("ok +GraalVM .*native-image")), right);
  }

  @Test
  void aReleaseNeedsNothingToBuild() {
    SearchedMachine bare = new SearchedMachine(Map.of(), List.of(folder), List.of(folder));
    String told = told(new MachineCheck(bare, folder, false), 2);
    assertEquals(
        List.of("libgomp"),
        told.lines()
            .filter(line -> line.startsWith("missing "))
            .map(line -> line.split(" +", 3)[1])
            .toList());
  }

  @Test
  void theCommandTellsOfThisMachine() {
    CommandLineRun run = CommandLineRun.run("doctor");
    assertTrue(run.out().contains(System.getProperty("java.home")), run.out());
  }
}
