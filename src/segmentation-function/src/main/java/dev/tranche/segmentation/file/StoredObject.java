package dev.tranche.segmentation.file;

import dev.tranche.scoring.audit.file.RecordedFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * An object as it was when it was looked at.
 *
 * @param length in bytes
 * @param written when, to the second
 * @param metadata its owner's, by names in lower case
 */
public record StoredObject(
    RecordedFile name, long length, Instant written, Map<String, String> metadata) {
  private static final String ID = "tranche-id";
  private static final String KEEP = "tranche-keep";

  public StoredObject {
    metadata = Map.copyOf(metadata);
  }

  /** Looks at it. */
  public static StoredObject head(S3Client s3, CreatedObject object) {
    HeadObjectResponse head =
        s3.headObject(request -> request.bucket(object.bucket()).key(object.key()));
    return new StoredObject(
        new RecordedFile(
            object.bucket(), object.key(), head.eTag(), Optional.ofNullable(head.versionId())),
        head.contentLength(),
        head.lastModified(),
        head.metadata());
  }

  /** The column that names a customer, if the owner says so. */
  Optional<String> id() {
    return Optional.ofNullable(metadata.get(ID)).filter(name -> !name.isBlank());
  }

  /** The columns that are carried over, likewise. */
  Optional<List<String>> keep() {
    return Optional.ofNullable(metadata.get(KEEP))
        .filter(names -> !names.isBlank())
        .map(names -> List.of(names.split(",", -1)));
  }
}
