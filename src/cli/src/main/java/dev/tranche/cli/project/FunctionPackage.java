package dev.tranche.cli.project;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A function's package, unpacked once per build beside itself. */
public record FunctionPackage(Path zip) {
  private static final String BOOTSTRAP = "bootstrap";

  public Path unpacked() {
    if (!Files.exists(zip)) {
      throw new InputException(zip + ": not built; run 'mvn -DskipTests package' first");
    }
    try {
      FileTime built = Files.getLastModifiedTime(zip);
      Path root = zip.resolveSibling(zip.getFileName() + "-" + built.toMillis());
      if (!Files.isDirectory(root)) {
        Path fresh = Files.createTempDirectory(zip.toAbsolutePath().getParent(), "unpacking-");
        unpack(zip, fresh);
        Files.move(fresh, root);
      }
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(zip + " cannot be unpacked", e);
    }
  }

  private static void unpack(Path zip, Path into) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      Enumeration<? extends ZipEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        Path path = into.resolve(entry.getName()).normalize();
        if (!path.startsWith(into)) {
          throw new IOException(entry.getName() + " leads out of the archive");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
          continue;
        }
        Files.createDirectories(path.getParent());
        try (InputStream content = file.getInputStream(entry)) {
          // Quarkus writes some classes twice; as with any unzip, the last stays.
          Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
        }
        if (entry.getName().equals(BOOTSTRAP) && !path.toFile().setExecutable(true)) {
          throw new IOException(path + " cannot be made executable");
        }
      }
    }
  }
}
