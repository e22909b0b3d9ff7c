package dev.tranche.scoring.audit.file;

import dev.tranche.scoring.audit.RequestTrace;
import dev.tranche.scoring.audit.ScoredBy;
import java.util.Map;
import java.util.TreeMap;

/**
 * A whole file that was answered, in one record: what each customer was answered is in the result,
 * and the same file, bundle and policy give the same result, byte for byte.
 *
 * @param rows all of them
 * @param badRows those that were refused
 * @param counts how many of the others became what, for example {@code approve}
 */
public record FileRecord(
    RequestTrace request,
    ScoredBy by,
    RecordedFile file,
    long rows,
    long badRows,
    Map<String, Long> counts) {
  public FileRecord {
    counts = new TreeMap<>(counts);
  }
}
