package dev.tranche.spark.bundle;

import dev.tranche.base.InputException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A folder of any file system that Hadoop knows: {@code file:}, {@code hdfs:}, {@code s3a:}. */
final class HadoopFolder {
  private final String location;
  private final Configuration configuration;

  HadoopFolder(String location, Configuration configuration) {
    this.location = location;
    this.configuration = configuration;
  }

  /**
   * The bytes of what a bundle consists of, by plain names: its JSON files and graphs.
   *
   * @throws InputException if there is no such folder, or it cannot be read
   */
  Map<String, byte[]> read() {
    try {
      Path folder = new Path(location);
      FileSystem files = folder.getFileSystem(configuration);
      Map<String, byte[]> contents = new TreeMap<>();
      for (FileStatus file : files.listStatus(folder)) {
        String name = file.getPath().getName();
        if (file.isFile() && (name.endsWith(".json") || name.endsWith(".onnx"))) {
          try (InputStream in = files.open(file.getPath())) {
            contents.put(name, in.readAllBytes());
          }
        }
      }
      return contents;
    } catch (FileNotFoundException e) {
      throw new InputException("no bundle at " + location + ": no such folder", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException("no bundle at " + location + ": " + e.getMessage(), e);
    }
  }
}
