package dev.tranche.scoring.graph.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an ONNX file (a ModelProto) says of its graph. Immutable. */
public final class OnnxModelFile {
  private static final int GRAPH = 7;

  private static final int NODE = 1;
  private static final int CONSTANT = 5;
  private static final int INPUT = 11;
  private static final int OUTPUT = 12;

  private static final int VALUE_NAME = 1;

  private final ByteBuffer model;
  private final Map<String, OnnxOperation> operations = new HashMap<>();
  private final Map<String, OnnxTensorValue> constants = new HashMap<>();

  public OnnxModelFile(byte[] model) {
    this.model = ByteBuffer.wrap(model).asReadOnlyBuffer();
    WireReader reader = new WireReader(graph());
    while (reader.next()) {
      if (reader.field() == NODE) {
        OnnxOperation operation = OnnxOperation.read(reader.bytes());
        operation.outputs().forEach(output -> operations.put(output, operation));
      } else if (reader.field() == CONSTANT) {
        OnnxTensorValue constant = OnnxTensorValue.read(reader.bytes());
        constants.put(constant.name(), constant);
      }
    }
  }

  private ByteBuffer graph() {
    WireReader reader = new WireReader(model);
    while (reader.next()) {
      if (reader.field() == GRAPH) {
        return reader.bytes();
      }
    }
    throw new UnreadableGraphException("no graph");
  }

  /** What makes a tensor; empty for a constant and for what the graph is given. */
  public Optional<OnnxOperation> maker(String tensor) {
    return Optional.ofNullable(operations.get(tensor));
  }

  public Optional<OnnxTensorValue> constant(String tensor) {
    return Optional.ofNullable(constants.get(tensor));
  }

  /** The tensor of which an output is but another name. */
  public String source(String tensor) {
    return maker(tensor)
        .filter(operation -> operation.operator().equals("Identity"))
        .map(operation -> source(operation.inputs().get(0)))
        .orElse(tensor);
  }

  /**
   * The part of the graph that makes one output of a tensor inside, as a file of its own, whose
   * input is that tensor.
   *
   * @param like an output of the tensor's type and shape
   */
  public byte[] part(String from, String like, String to) {
    Set<String> needed = new HashSet<>();
    need(to, from, needed);
    ByteArrayOutputStream graph = new ByteArrayOutputStream();
    WireReader reader = new WireReader(graph());
    while (reader.next()) {
      boolean kept =
          switch (reader.field()) {
            case NODE ->
                OnnxOperation.read(reader.bytes()).outputs().stream().anyMatch(needed::contains);
            case CONSTANT -> needed.contains(OnnxTensorValue.read(reader.bytes()).name());
            case OUTPUT -> name(reader.bytes()).equals(to);
            case INPUT -> false;
            default -> true;
          };
      if (kept) {
        write(graph, reader.raw());
      }
      if (reader.field() == OUTPUT && name(reader.bytes()).equals(like)) {
        writeField(graph, INPUT, renamed(reader.bytes(), from));
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    WireReader whole = new WireReader(model);
    while (whole.next()) {
      if (whole.field() == GRAPH) {
        writeField(file, GRAPH, graph.toByteArray());
      } else {
        write(file, whole.raw());
      }
    }
    return file.toByteArray();
  }

  private void need(String tensor, String given, Set<String> needed) {
    if (tensor.equals(given) || !needed.add(tensor) || constants.containsKey(tensor)) {
      return;
    }
    OnnxOperation maker =
        maker(tensor)
            .orElseThrow(() -> new UnreadableGraphException(tensor + " is not made of " + given));
    maker.inputs().forEach(input -> need(input, given, needed));
  }

  private static String name(ByteBuffer value) {
    WireReader reader = new WireReader(value);
    while (reader.next()) {
      if (reader.field() == VALUE_NAME) {
        return reader.text();
      }
    }
    return "";
  }

  private static byte[] renamed(ByteBuffer value, String name) {
    ByteArrayOutputStream renamed = new ByteArrayOutputStream();
    writeField(renamed, VALUE_NAME, name.getBytes(StandardCharsets.UTF_8));
    WireReader reader = new WireReader(value);
    while (reader.next()) {
      if (reader.field() != VALUE_NAME) {
        write(renamed, reader.raw());
      }
    }
    return renamed.toByteArray();
  }

  private static void writeField(ByteArrayOutputStream to, int field, byte[] bytes) {
    writeVarint(to, (field << 3) | 2);
    writeVarint(to, bytes.length);
    to.writeBytes(bytes);
  }

  private static void writeVarint(ByteArrayOutputStream to, int value) {
    int rest = value;
    while (rest > 0x7F) {
      to.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    to.write(rest);
  }

  private static void write(ByteArrayOutputStream to, ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    to.writeBytes(copy);
  }
}
