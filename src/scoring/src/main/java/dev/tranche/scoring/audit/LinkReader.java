package dev.tranche.scoring.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.base.Sha256;
import java.util.List;
import java.util.Optional;

/** Reads where in a chain a record is, and hashes it again. Thread-safe. */
final class LinkReader {
  private static final List<String> MEMBERS =
      List.of(ChainLink.INSTANCE, ChainLink.NUMBER, ChainLink.PREVIOUS, ChainLink.HASH);

  private final CanonicalJson canonical = new CanonicalJson();

  /**
   * The record's place; empty if it has none at all.
   *
   * @throws RecordMembers.AlteredException if a part of it is not as it was written
   */
  Optional<RecordedLink> read(JsonNode record) {
    if (MEMBERS.stream().noneMatch(record::has)) {
      return Optional.empty();
    }
    ChainLink link =
        new ChainLink(
            RecordMembers.text(record, ChainLink.INSTANCE),
            RecordMembers.typed(
                    record,
                    ChainLink.NUMBER,
                    number -> number.isIntegralNumber() && number.canConvertToLong())
                .longValue(),
            RecordMembers.text(record, ChainLink.PREVIOUS));
    String hash = RecordMembers.text(record, ChainLink.HASH);
    return Optional.of(
        new RecordedLink(link, hash, Sha256.of(canonical.of(record, ChainLink.HASH))));
  }
}
