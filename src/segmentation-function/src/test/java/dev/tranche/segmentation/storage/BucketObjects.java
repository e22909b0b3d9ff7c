package dev.tranche.segmentation.storage;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The objects of all buckets, by bucket and key, and uploads that are not complete. Thread-safe.
 */
public final class BucketObjects {
  private static final Pattern PART = Pattern.compile("<Part>.*?</Part>");
  private static final Pattern NUMBER = Pattern.compile("<PartNumber>(\\d+)</PartNumber>");
  private static final Pattern ETAG = Pattern.compile("<ETag>(.*?)</ETag>");
  private static final int LEAST_PART = 5 << 20;

  private final Map<String, Kept> objects = new HashMap<>();
  private final Map<String, Upload> uploads = new HashMap<>();
  private int begun;

  /** An object, and what its owner says of it. */
  public record Kept(byte[] bytes, String etag, Map<String, String> metadata) {}

  private record Upload(String key, SortedMap<Integer, byte[]> parts) {}

  /** Its ETag. */
  public synchronized String put(String key, byte[] bytes, Map<String, String> metadata) {
    objects.put(key, new Kept(bytes, etag(bytes), metadata));
    return etag(bytes);
  }

  public synchronized byte[] bytes(String key) {
    return get(key).bytes();
  }

  /** The names of all. */
  public synchronized Set<String> names() {
    return new TreeSet<>(objects.keySet());
  }

  public synchronized int openUploads() {
    return uploads.size();
  }

  synchronized Kept get(String key) {
    if (!objects.containsKey(key)) {
      throw new RefusedByStorageException(404, "NoSuchKey");
    }
    return objects.get(key);
  }

  synchronized void delete(String key) {
    objects.remove(key);
  }

  synchronized void clear() {
    objects.clear();
    uploads.clear();
  }

  synchronized String begin(String key) {
    String id = "upload-" + ++begun;
    uploads.put(id, new Upload(key, new TreeMap<>()));
    return id;
  }

  synchronized String part(String id, int number, byte[] bytes) {
    upload(id).parts().put(number, bytes);
    return etag(bytes);
  }

  synchronized void abort(String id) {
    upload(id);
    uploads.remove(id);
  }

  /** Of the parts that the document lists, in its order, which must be that of their numbers. */
  synchronized String complete(String id, String document) {
    Upload upload = upload(id);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int before = 0;
    for (MatchResult listed : PART.matcher(document.replaceAll("\\s", "")).results().toList()) {
      int number = Integer.parseInt(first(NUMBER, listed.group()));
      byte[] part = upload.parts().get(number);
      if (part == null || !first(ETAG, listed.group()).replace("&quot;", "\"").equals(etag(part))) {
        throw new RefusedByStorageException(400, "InvalidPart");
      }
      if (number <= before) {
        throw new RefusedByStorageException(400, "InvalidPartOrder");
      }
      if (number != upload.parts().lastKey() && part.length < LEAST_PART) {
        throw new RefusedByStorageException(400, "EntityTooSmall");
      }
      before = number;
      all.writeBytes(part);
    }
    uploads.remove(id);
    return put(upload.key(), all.toByteArray(), Map.of());
  }

  private Upload upload(String id) {
    if (!uploads.containsKey(id)) {
      throw new RefusedByStorageException(404, "NoSuchUpload");
    }
    return uploads.get(id);
  }

  private static String first(Pattern pattern, String text) {
    return pattern.matcher(text).results().findFirst().orElseThrow().group(1);
  }

  private static String etag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("MD5").digest(bytes);
      return String.format("\"%032x\"", new BigInteger(1, hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
