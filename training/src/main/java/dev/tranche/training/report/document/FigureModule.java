package dev.tranche.training.report.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Values as JSON: it knows no NaN, so a figure that is undefined is null; a constant is its name in
 * lower case; what is absent is left out.
 */
final class FigureModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** All of that. */
  FigureModule() {
    Figure figure = new Figure();
    addSerializer(Double.class, figure);
    addSerializer(Double.TYPE, figure);
    addSerializer(new Figures());
    addSerializer(new Constant());
    addKeySerializer(Enum.class, new ConstantKey());
    addSerializer(new Present());
  }

  private static void write(double value, JsonGenerator json) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static final class Figure extends StdSerializer<Double> {
    private static final long serialVersionUID = 1L;

    Figure() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider records)
        throws IOException {
      write(value, json);
    }
  }

  private static final class Figures extends StdSerializer<double[]> {
    private static final long serialVersionUID = 1L;

    Figures() {
      super(double[].class);
    }

    @Override
    public void serialize(double[] values, JsonGenerator json, SerializerProvider records)
        throws IOException {
      json.writeStartArray(values, values.length);
      for (double value : values) {
        write(value, json);
      }
      json.writeEndArray();
    }
  }

  @SuppressWarnings("rawtypes") // Jackson finds the serializer of every enum by the raw class.
  private static final class Constant extends StdSerializer<Enum> {
    private static final long serialVersionUID = 1L;

    Constant() {
      super(Enum.class);
    }

    @Override
    public void serialize(Enum value, JsonGenerator json, SerializerProvider records)
        throws IOException {
      json.writeString(word(value));
    }
  }

  @SuppressWarnings("rawtypes") // As above.
  private static final class ConstantKey extends StdSerializer<Enum> {
    private static final long serialVersionUID = 1L;

    ConstantKey() {
      super(Enum.class);
    }

    @Override
    public void serialize(Enum value, JsonGenerator json, SerializerProvider records)
        throws IOException {
      json.writeFieldName(word(value));
    }
  }

  @SuppressWarnings("rawtypes") // As above.
  private static final class Present extends StdSerializer<Optional> {
    private static final long serialVersionUID = 1L;

    Present() {
      super(Optional.class);
    }

    @Override
    public boolean isEmpty(SerializerProvider records, Optional value) {
      return value.isEmpty();
    }

    @Override
    public void serialize(Optional value, JsonGenerator json, SerializerProvider records)
        throws IOException {
      records.defaultSerializeValue(value.orElseThrow(), json);
    }
  }
}
