package dev.tranche.scoring.audit;

/**
 * A record's place in its chain, as a log has it.
 *
 * @param hash that the record says it has, 64 hexadecimal digits
 * @param computed the hash that it does have
 */
public record RecordedLink(ChainLink link, String hash, String computed) {
  /** Whether the record is the one that was hashed. */
  public boolean intact() {
    return hash.equals(computed);
  }
}
