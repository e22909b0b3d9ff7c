package dev.tranche.cli.build;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The bundle within a function's package, beside the executable.
 *
 * @param zip the package
 * @param folder the bundle's within it, such as {@code models/risk}
 */
record FunctionModels(Path zip, String folder) {
  /** 1980-01-01T12:00Z, about the earliest a zip can say: the same models give the same bytes. */
  private static final FileTime NO_TIME = FileTime.fromMillis(315_576_000_000L);

  private static final Set<PosixFilePermission> READABLE =
      PosixFilePermissions.fromString("rw-r--r--");

  /**
   * Puts another bundle in the place of the one that is there; all else, the executable's mode too,
   * stays as it is.
   *
   * @param bundle a folder of files; without it the package holds none
   */
  void replace(Path bundle) throws IOException {
    Path fresh = zip.resolveSibling(zip.getFileName() + ".part");
    Files.copy(zip, fresh, StandardCopyOption.REPLACE_EXISTING);
    try (FileSystem files =
        FileSystems.newFileSystem(fresh, Map.of("enablePosixFileAttributes", true))) {
      Path within = files.getPath(folder);
      for (Path old : contents(within)) {
        Files.delete(old);
      }
      for (Path content : contents(bundle)) {
        Files.createDirectories(within);
        Path copied = Files.copy(content, within.resolve(content.getFileName().toString()));
        Files.setPosixFilePermissions(copied, READABLE);
        Files.setLastModifiedTime(copied, NO_TIME);
      }
    }
    Files.move(fresh, zip, StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<Path> contents(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
