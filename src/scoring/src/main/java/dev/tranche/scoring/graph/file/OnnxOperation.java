package dev.tranche.scoring.graph.file;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A node of an ONNX graph: a NodeProto.
 *
 * @param operator its name
 * @param inputs names of tensors
 * @param outputs names of tensors
 * @param attributes an AttributeProto each, by name
 */
public record OnnxOperation(
    String operator,
    List<String> inputs,
    List<String> outputs,
    Map<String, ByteBuffer> attributes) {
  private static final int INPUT = 1;
  private static final int OUTPUT = 2;
  private static final int OPERATOR = 4;
  private static final int ATTRIBUTE = 5;

  private static final int NAME = 1;
  private static final int DECIMAL = 2;
  private static final int INTEGER = 3;
  private static final int TENSOR = 5;
  private static final int DECIMALS = 7;
  private static final int INTEGERS = 8;
  private static final int TEXTS = 9;

  public OnnxOperation {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    attributes = Map.copyOf(attributes);
  }

  /** The name of an input; throws {@link UnreadableGraphException} if there are fewer. */
  public String input(int index) {
    return at(inputs, index);
  }

  /** One of some; throws {@link UnreadableGraphException} if there are fewer. */
  public static <T> T at(List<T> some, int index) {
    if (index < 0 || index >= some.size()) {
      throw new UnreadableGraphException("index " + index + " of " + some.size());
    }
    return some.get(index);
  }

  public static OnnxOperation read(ByteBuffer message) {
    String operator = "";
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    Map<String, ByteBuffer> attributes = new HashMap<>();
    WireReader reader = new WireReader(message);
    while (reader.next()) {
      switch (reader.field()) {
        case INPUT -> inputs.add(reader.text());
        case OUTPUT -> outputs.add(reader.text());
        case OPERATOR -> operator = reader.text();
        case ATTRIBUTE -> attributes.put(name(reader.bytes()), reader.bytes());
        default -> {}
      }
    }
    return new OnnxOperation(operator, inputs, outputs, attributes);
  }

  private static String name(ByteBuffer attribute) {
    WireReader reader = new WireReader(attribute);
    while (reader.next()) {
      if (reader.field() == NAME) {
        return reader.text();
      }
    }
    throw new UnreadableGraphException("an attribute without a name");
  }

  /** Goes to an attribute's fields of that number, one after the other. */
  private void each(String name, int field, Consumer<WireReader> action) {
    WireReader reader =
        new WireReader(Optional.ofNullable(attributes.get(name)).orElse(ByteBuffer.allocate(0)));
    while (reader.next()) {
      if (reader.field() == field) {
        action.accept(reader);
      }
    }
  }

  /** None if there is no such attribute. */
  public int[] integers(String name) {
    Numbers numbers = new Numbers();
    each(name, INTEGERS, reader -> reader.integers(numbers));
    return numbers.integers();
  }

  /** None if there is no such attribute. */
  public float[] decimals(String name) {
    Numbers numbers = new Numbers();
    each(name, DECIMALS, reader -> reader.decimals(numbers));
    return numbers.decimals();
  }

  /** None if there is no such attribute. */
  public List<ByteBuffer> texts(String name) {
    List<ByteBuffer> texts = new ArrayList<>();
    each(name, TEXTS, reader -> texts.add(reader.bytes()));
    return texts;
  }

  public long integer(String name, long otherwise) {
    Numbers numbers = new Numbers();
    each(name, INTEGER, reader -> numbers.add(reader.integer()));
    int[] found = numbers.integers();
    return found.length == 0 ? otherwise : found[0];
  }

  public float decimal(String name, float otherwise) {
    Numbers numbers = new Numbers();
    each(name, DECIMAL, reader -> numbers.add(reader.integer()));
    float[] found = numbers.decimals();
    return found.length == 0 ? otherwise : found[0];
  }

  public OnnxTensorValue tensor(String name) {
    List<OnnxTensorValue> tensors = new ArrayList<>();
    each(name, TENSOR, reader -> tensors.add(OnnxTensorValue.read(reader.bytes())));
    if (tensors.isEmpty()) {
      throw new UnreadableGraphException(operator + " without " + name);
    }
    return tensors.get(0);
  }

  /** Throws unless it has no attributes but those. */
  public void requireOnly(String... known) {
    if (!List.of(known).containsAll(attributes.keySet())) {
      throw new UnreadableGraphException(operator + " with " + attributes.keySet());
    }
  }
}
