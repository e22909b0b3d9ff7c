package dev.tranche.spark.bundle;

import dev.tranche.base.Sha256;
import dev.tranche.scoring.BundleException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files of a bundle as one array of bytes with its hash, for the way to the executors.
 * Immutable; of types that each of Spark's serializers can handle.
 */
public final class PackedBundle implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String location;
  private final String sha256;
  private final byte[] content;

  PackedBundle(String location, String sha256, byte[] content) {
    this.location = location;
    this.sha256 = sha256;
    this.content = content.clone();
  }

  /**
   * Packs the files.
   *
   * @param location where they are from, for messages
   * @param files their bytes by their plain names
   */
  public static PackedBundle of(String location, Map<String, byte[]> files) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] content = packed.toByteArray();
    return new PackedBundle(location, Sha256.of(content), content);
  }

  /** Where it is from. */
  public String location() {
    return location;
  }

  /**
   * The files' bytes by their plain names.
   *
   * @throws BundleException if they are not what was packed
   */
  public Map<String, byte[]> files() {
    String found = Sha256.of(content);
    if (!found.equals(sha256)) {
      throw new BundleException(
          "the bundle of "
              + location
              + " was altered on its way to the executor: its SHA-256 is "
              + found
              + " there, and was "
              + sha256);
    }
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
