package dev.tranche.segmentation.file.retrain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What a program is compiled for, of the two that Lambda has. */
enum Processor {
  X86_64("x86-64", "amd64", 0x3e),
  ARM64("arm64", "aarch64", 0xb7);

  /** "System V Application Binary Interface", ELF header: where a file says what it is. */
  private static final int MAGIC = 0x464c457f;

  private static final int MACHINE_AT = 18;
  private static final int HEADER = 20;

  private final String text;
  private final String java;
  private final int machine;

  Processor(String text, String java, int machine) {
    this.text = text;
    this.java = java;
    this.machine = machine;
  }

  /**
   * What a file is compiled for.
   *
   * @return nothing if it is a script, say, or for another processor
   */
  static Optional<Processor> of(Path program) throws IOException {
    try (InputStream in = Files.newInputStream(program)) {
      ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER)).order(ByteOrder.LITTLE_ENDIAN);
      return header.limit() == HEADER && header.getInt(0) == MAGIC
          ? Arrays.stream(values())
              .filter(one -> one.machine == header.getShort(MACHINE_AT))
              .findFirst()
          : Optional.empty();
    }
  }

  /**
   * The one of a machine.
   *
   * @param name as Java calls it: {@code os.arch}
   */
  static Optional<Processor> named(String name) {
    return Arrays.stream(values()).filter(one -> one.java.equals(name)).findFirst();
  }

  @Override
  public String toString() {
    return text;
  }
}
