package dev.tranche.segmentation.file.retrain;

import dev.tranche.batch.stream.PendingOutput;
import dev.tranche.segmentation.file.PendingObject;
import dev.tranche.segmentation.file.ResultKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Where a candidate goes in the storage: below a name of its own. Nothing appears before all is
 * sent but for the last parts.
 */
record CandidateObjects(S3Client s3, ResultKeys keys) {
  private static final int CHUNK = 1 << 20;

  String key(String name) {
    return keys.name() + '/' + name;
  }

  /**
   * Writes all.
   *
   * @param files appear in their order
   * @param summary appears last, so that where it is, all is
   */
  void write(List<Path> files, byte[] summary) {
    Deque<PendingObject> sent = new ArrayDeque<>();
    try {
      for (Path file : files) {
        PendingObject object = pending(String.valueOf(file.getFileName()));
        sent.add(object);
        copy(file, object);
      }
      PendingObject last = pending("summary.json");
      sent.add(last);
      last.write(summary);
      sent.forEach(PendingObject::commit);
    } catch (IOException e) {
      throw new UncheckedIOException("the candidate cannot be read", e);
    } finally {
      sent.forEach(PendingObject::close);
    }
  }

  private PendingObject pending(String name) {
    String type =
        switch (name.substring(name.lastIndexOf('.') + 1)) {
          case "html" -> "text/html; charset=utf-8";
          case "json" -> "application/json";
          default -> "application/zip";
        };
    return new PendingObject(s3, keys.bucket(), key(name), type);
  }

  private static void copy(Path file, PendingOutput to) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      for (byte[] read = content.readNBytes(CHUNK);
          read.length > 0;
          read = content.readNBytes(CHUNK)) {
        to.write(read);
      }
    }
  }
}
