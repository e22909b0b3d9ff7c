package dev.tranche.segmentation.file;

import dev.tranche.batch.stream.FileSummary;
import dev.tranche.batch.stream.OutputCoding;
import dev.tranche.batch.stream.PendingOutput;
import dev.tranche.batch.stream.ResultPlaces;
import java.util.function.Function;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The results of a file as objects.
 *
 * @param summary the document on what became of the rows
 */
record ObjectResults(S3Client s3, ResultKeys keys, Function<FileSummary, byte[]> summary)
    implements ResultPlaces {
  private static final String CSV = "text/csv; charset=utf-8";

  @Override
  public PendingOutput rows() {
    String type = keys.coding() == OutputCoding.GZIP ? "application/gzip" : CSV;
    return new PendingObject(s3, keys.bucket(), keys.rows(), type);
  }

  @Override
  public PendingOutput errors() {
    return new PendingObject(s3, keys.bucket(), keys.errors(), CSV);
  }

  @Override
  public void removeErrors() {
    s3.deleteObject(request -> request.bucket(keys.bucket()).key(keys.errors()));
  }

  @Override
  public void summarised(FileSummary rows) {
    try (PendingObject document =
        new PendingObject(s3, keys.bucket(), keys.summary(), "application/json")) {
      document.write(summary.apply(rows));
      document.commit();
    }
  }
}
