package dev.tranche.cli.build;

import dev.tranche.base.InputException;
import dev.tranche.cli.project.Home;
import dev.tranche.cli.project.SearchedMachine;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The zip of a Lambda layer with the program that trains, natively compiled, and the libraries that
 * it loads and that Lambda's Amazon Linux lacks. The same files give the same bytes.
 *
 * @param program becomes executable
 * @param libraries lie beside it
 */
record TrainerLayer(Path program, List<Path> libraries) {
  private static final String FOLDER = "trainer";
  private static final String PROGRAM = "tranche";

  /** XGBoost's OpenMP. */
  private static final String OPEN_MP = "libgomp.so.1";

  /** What a file wants of the C library, as it is written in its table of symbols. */
  private static final Pattern WANTED = Pattern.compile("GLIBC_2\\.(\\d+)");

  /** Of Amazon Linux 2023, which {@code provided.al2023} is. */
  private static final int LAMBDAS = 34;

  /** The earliest that a zip can say, so that no date makes a difference. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /**
   * What the build and {@code compile} have left.
   *
   * @throws InputException if it is not there
   */
  static TrainerLayer of(Home home, SearchedMachine machine) {
    Path program = home.trainer();
    if (!Files.isExecutable(program)) {
      throw new InputException(program + ": not there; run 'tranche compile' first");
    }
    List<Path> libraries = new ArrayList<>();
    for (String name : List.of("libonnxruntime.so", "libonnxruntime4j_jni.so", "libxgboost4j.so")) {
      libraries.add(home.trainerLibraries().resolve(name));
    }
    libraries.add(
        machine
            .library(OPEN_MP)
            .orElseThrow(
                () ->
                    new InputException(
                        OPEN_MP + ": not on this machine; 'apt-get install libgomp1' brings it")));
    return new TrainerLayer(program, libraries);
  }

  /**
   * Writes the zip beside its place, then into it.
   *
   * @throws InputException if a file would not start on Lambda
   */
  void write(Path zip) throws IOException {
    requireFit(program);
    for (Path library : libraries) {
      requireFit(library);
    }
    Path fresh = zip.resolveSibling(zip.getFileName() + ".part").toAbsolutePath();
    Files.createDirectories(fresh.resolveSibling(""));
    Files.deleteIfExists(fresh);
    // Of Java's ways to write a zip the only one that notes who may execute what.
    try (FileSystem files =
        FileSystems.newFileSystem(
            URI.create("jar:" + fresh.toUri()),
            Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
      Path folder = Files.createDirectory(files.getPath(FOLDER));
      allow(folder, "rwxr-xr-x");
      for (Path library : libraries) {
        Path copy = folder.resolve(String.valueOf(library.getFileName()));
        allow(Files.copy(library, copy), "rw-r--r--");
      }
      allow(Files.copy(program, folder.resolve(PROGRAM)), "rwxr-xr-x");
    }
    Files.move(fresh, zip, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void allow(Path entry, String permissions) throws IOException {
    Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString(permissions));
    FileTime time = FileTime.from(NO_TIME.atZone(ZoneId.systemDefault()).toInstant());
    Files.getFileAttributeView(entry, BasicFileAttributeView.class).setTimes(time, time, time);
  }

  private static void requireFit(Path file) throws IOException {
    String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    int wanted =
        WANTED
            .matcher(content)
            .results()
            .mapToInt(it -> Integer.parseInt(it.group(1)))
            .max()
            .orElse(0);
    if (wanted > LAMBDAS) {
      throw new InputException(
          String.format(
              "%s: needs glibc 2.%d, and Lambda has 2.%d; compile and zip it where the system is no"
                  + " newer than Amazon Linux 2023",
              file, wanted, LAMBDAS));
    }
  }
}
