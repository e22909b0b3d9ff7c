package dev.tranche.cli;

import picocli.CommandLine.IVersionProvider;

/** The version this program was built as. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"tranche " + dev.tranche.training.bundle.Program.version()};
  }
}
