package dev.tranche.batch.monitor.tally;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;

/**
 * A column of a file that somebody names.
 *
 * @param by what names it, as in {@code --labels}, for messages
 */
public record NamedColumn(String by, String name) {
  /** That something is wrong with it. */
  public InputException wrong(String what) {
    return new InputException(by + " " + FileError.quoted(name) + ": " + what);
  }
}
