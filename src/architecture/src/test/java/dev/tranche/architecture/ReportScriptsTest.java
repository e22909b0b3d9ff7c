package dev.tranche.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.javascript.jscomp.AbstractCommandLineRunner;
import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.Environment;
import com.google.javascript.jscomp.DiagnosticGroup;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.JSError;
import com.google.javascript.jscomp.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lint of each page's scripts: one program, as the page puts them together. */
class ReportScriptsTest {
  private static final Path REPORT =
      Path.of("../../training/src/main/resources/dev/tranche/training/report");

  private static final Path CONSOLE = Path.of("../cli/src/main/resources/dev/tranche/cli/page");

  private static final List<DiagnosticGroup> REFUSED =
      List.of(
          DiagnosticGroups.CHECK_USELESS_CODE,
          DiagnosticGroups.CHECK_VARIABLES,
          DiagnosticGroups.CONST,
          DiagnosticGroups.DUPLICATE_VARS,
          DiagnosticGroups.SUSPICIOUS_CODE,
          DiagnosticGroups.UNDEFINED_VARIABLES,
          DiagnosticGroups.UNUSED_LOCAL_VARIABLE);

  @Test
  void theReportsScriptsPassTheLint() throws IOException {
    assertEquals(List.of(), lint(scripts(REPORT)));
  }

  @Test
  void theConsolesScriptsPassTheLintWithTheBuildingBlocksOfTheReport() throws IOException {
    List<SourceFile> scripts = scripts(CONSOLE);
    assertTrue(scripts.size() > 5, "the console's scripts are elsewhere");
    Path blocks = REPORT.resolve("page.js");
    scripts.add(0, SourceFile.fromCode("page.js", Files.readString(blocks)));
    assertEquals(List.of(), lint(scripts));
  }

  private static List<SourceFile> scripts(Path folder) throws IOException {
    List<SourceFile> scripts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".js")).sorted().toList()) {
        scripts.add(SourceFile.fromCode(file.getFileName().toString(), Files.readString(file)));
      }
    }
    return scripts;
  }

  @Test
  void theLintFindsAnUndefinedNameAndAnUnusedVariable() {
    SourceFile script =
        SourceFile.fromCode(
            "invalid.js", "function f() { const unused = 1; return undefinedName; }");
    assertEquals(2, lint(List.of(script)).size());
  }

  private static List<String> lint(List<SourceFile> scripts) {
    CompilerOptions options = new CompilerOptions();
    options.setChecksOnly(true);
    options.setCheckSymbols(true);
    options.setCheckSuspiciousCode(true);
    options.setEnvironment(Environment.BROWSER);
    options.setOutputCharset(StandardCharsets.UTF_8);
    REFUSED.forEach(group -> options.setWarningLevel(group, CheckLevel.ERROR));
    Compiler compiler =
        new Compiler(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    compiler.compile(externs(), scripts, options);
    return Stream.concat(compiler.getErrors().stream(), compiler.getWarnings().stream())
        .map(JSError::toString)
        .toList();
  }

  /** What browsers define, what these externs lack of it, and the library of charts. */
  private static List<SourceFile> externs() {
    try {
      List<SourceFile> externs =
          new ArrayList<>(AbstractCommandLineRunner.getBuiltinExterns(Environment.BROWSER));
      externs.add(
          SourceFile.fromCode("echarts-externs.js", "/** @externs */ var echarts, matchMedia;"));
      return externs;
    } catch (IOException e) {
      throw new IllegalStateException("Closure's externs cannot be read", e);
    }
  }
}
