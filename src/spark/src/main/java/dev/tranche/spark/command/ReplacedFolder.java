package dev.tranche.spark.command;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * A folder that an output replaces. Spark empties it before it reads the first row.
 *
 * @param path with its file system
 * @param configuration of file systems
 */
record ReplacedFolder(Path path, Configuration configuration) {
  private static final String LOCAL = "file";

  /** Throws {@link IllegalArgumentException} if the name is no path. */
  static ReplacedFolder of(String name, Configuration configuration) throws IOException {
    return new ReplacedFolder(whole(new Path(name), configuration), configuration);
  }

  /** Whether one of the files, given as Spark tells what it reads, is in it at any depth. */
  boolean holdsAny(String... files) throws IOException {
    for (String file : files) {
      if (holds(new Path(URI.create(file)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a file or folder is the folder itself or in it, or is reached by a link in it. */
  boolean holds(Path file) throws IOException {
    Path named = file.getFileSystem(configuration).makeQualified(file);
    for (Path folder = named; folder != null; folder = folder.getParent()) {
      if (path.equals(whole(folder, configuration))) {
        return true;
      }
    }
    return Stream.iterate(whole(file, configuration), it -> it != null, Path::getParent)
        .anyMatch(path::equals);
  }

  private static Path whole(Path path, Configuration configuration) throws IOException {
    Path whole = path.getFileSystem(configuration).makeQualified(path);
    String scheme = whole.toUri().getScheme();
    if (LOCAL.equals(scheme)) {
      // A symbolic link is another name, too.
      return new Path(LOCAL, "", new File(whole.toUri().getPath()).getCanonicalPath());
    }
    // By which of its names S3 is called makes no other folder.
    return List.of("s3a", "s3n").contains(scheme)
        ? new Path("s3", whole.toUri().getAuthority(), whole.toUri().getPath())
        : whole;
  }
}
