package dev.tranche.segmentation.file;

import java.util.Optional;

/**
 * Which objects are files to answer, and where their results go. Results never are: neither prefix
 * begins with the other.
 *
 * @param in what keys of files begin with
 * @param out what keys of results begin with instead
 * @param bucket of the results, if not the file's
 */
public record FilePrefixes(String in, String out, Optional<String> bucket) {
  private static final String CSV = ".csv";
  private static final String GZ = ".gz";

  /** What is wrong with them, if anything. */
  Optional<String> error() {
    return in.startsWith(out) || out.startsWith(in)
        ? Optional.of(
            "'" + out + "' and '" + in + "' begin alike, so that results would be files to answer")
        : Optional.empty();
  }

  /** Why an object is none that is answered; empty if it is. */
  Optional<String> ignored(String key) {
    if (!key.startsWith(in)) {
      return Optional.of("its key does not begin with " + in);
    }
    String name = key.substring(key.lastIndexOf('/') + 1);
    return name.endsWith(CSV) || name.endsWith(CSV + GZ)
        ? Optional.empty()
        : Optional.of("its key does not end in .csv or .csv.gz");
  }

  /** Where the results of a file go. */
  public ResultKeys results(CreatedObject file) {
    String rows = out + file.key().substring(in.length());
    boolean gzip = rows.endsWith(GZ);
    String plain = gzip ? rows.substring(0, rows.length() - GZ.length()) : rows;
    return new ResultKeys(
        bucket.orElse(file.bucket()), rows, plain.substring(0, plain.length() - CSV.length()));
  }
}
