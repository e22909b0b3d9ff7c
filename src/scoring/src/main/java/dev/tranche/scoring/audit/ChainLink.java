package dev.tranche.scoring.audit;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A record's place in the chain of all that one start of a program has written. Each record holds
 * the hash of the one before, so that a record that is gone, moved or changed leaves a trace.
 *
 * <p>What is hashed is the record's line as it is written, without its last member, the hash
 * itself. It is in canonical form (RFC 8785: members sorted by name, no blanks, numbers as
 * ECMAScript prints them), but that what is not ASCII is escaped: so the bytes to hash can be had
 * again from what any JSON tool has made of the line, see {@link CanonicalJson}.
 *
 * @param instance random, of this start alone; 32 hexadecimal digits
 * @param number counts the instance's records, from 1
 * @param previous hash of the instance's record before; {@link #NONE} in its first
 */
public record ChainLink(String instance, long number, String previous) {
  /** In place of a hash where there is no record before. */
  public static final String NONE = "0".repeat(64);

  public static final String INSTANCE = "instance";
  public static final String NUMBER = "number";
  public static final String PREVIOUS = "previous";
  public static final String HASH = "hash";

  private static final int BYTES = 16;

  /** The first of a new chain. */
  static ChainLink first() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return new ChainLink(HexFormat.of().formatHex(random), 1, NONE);
  }

  /**
   * The next of the same chain.
   *
   * @param hash of the record with this link
   */
  ChainLink next(String hash) {
    return new ChainLink(instance, number + 1, hash);
  }
}
