package dev.tranche.segmentation.file;

import dev.tranche.batch.stream.OutputCoding;

/**
 * Where the results of a file go.
 *
 * @param rows key of the output
 * @param name the same without what it ends in
 */
public record ResultKeys(String bucket, String rows, String name) {
  String errors() {
    return name + ".errors.csv";
  }

  /** What was found, where files are compared with bundles. */
  public String found() {
    return name + ".json";
  }

  String summary() {
    return name + ".summary.json";
  }

  /** How the output is written: as the file is named. */
  OutputCoding coding() {
    return rows.endsWith(".gz") ? OutputCoding.GZIP : OutputCoding.PLAIN;
  }
}
