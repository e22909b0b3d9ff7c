package dev.tranche.spark.row;

import dev.tranche.scoring.feature.Feature;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/**
 * How the cells of a column are given to a feature: as the number or the text that a CSV file or a
 * request with the same value would hold, so that they mean the same.
 */
enum CellKind {
  /** A text, read as a cell of a CSV file. */
  TEXT {
    @Override
    Object value(Object cell) {
      return cell;
    }
  },
  /** A whole or decimal number. */
  NUMBER {
    @Override
    Object value(Object cell) {
      return cell;
    }
  },
  /** A binary fraction; data frames have NaN where a value is missing, files the word inf. */
  FRACTION {
    @Override
    Object value(Object cell) {
      double number = ((Number) cell).doubleValue();
      if (!Double.isFinite(number)) {
        return NOTHING;
      }
      // Rounded to a double and then to a float, a decimal number ends up elsewhere than rounded
      // once if the double lies right between two floats.
      boolean between = (Double.doubleToLongBits(number) & BELOW_FLOAT) == HALF_A_FLOAT;
      return between || Math.abs(number) < Float.MIN_NORMAL
          ? new BigDecimal(Double.toString(number))
          : cell;
    }
  },
  /** A day as a number, which data frames with missing values make a fraction of: 20181231.0. */
  DAY_NUMBER {
    @Override
    Object value(Object cell) {
      double number = ((Number) cell).doubleValue();
      return Double.isFinite(number) ? new BigDecimal(number).toPlainString() : NOTHING;
    }
  },
  /** What is no text, and is a category as it is written. */
  WRITTEN {
    @Override
    Object value(Object cell) {
      return cell.toString();
    }
  },
  /** Dates and times, which Spark writes as ISO 8601 has it, in the session's time zone. */
  CAST {
    @Override
    Object value(Object cell) {
      return cell;
    }
  };

  /** What is missing, as files have it. */
  private static final String NOTHING = "";

  /** The bits of a double that a float has no room for. */
  private static final long BELOW_FLOAT = 0x1FFF_FFFFL;

  private static final long HALF_A_FLOAT = 0x1000_0000L;

  /** The cell, which is not null, as {@link dev.tranche.scoring.value.RowBuilder} takes it. */
  abstract Object value(Object cell);

  /** How cells of that type are given to the feature; empty if they cannot be. */
  static Optional<CellKind> of(Feature feature, DataType type) {
    if (type instanceof StringType || type instanceof NullType) {
      return Optional.of(TEXT);
    }
    if (feature instanceof Feature.Categorical) {
      return ofCategory(type);
    }
    return feature.isDate() ? ofDate(feature, type) : ofNumber(type);
  }

  private static Optional<CellKind> ofCategory(DataType type) {
    if (isTime(type)) {
      return Optional.of(CAST);
    }
    // 1 and 1.0 are the same fraction, and different categories.
    return isWhole(type) || type instanceof BooleanType ? Optional.of(WRITTEN) : Optional.empty();
  }

  private static Optional<CellKind> ofDate(Feature feature, DataType type) {
    if (isTime(type)) {
      return Optional.of(CAST);
    }
    if (!feature.rules().date().orElseThrow().form().isNumber()) {
      return Optional.empty();
    }
    if (isFraction(type)) {
      return Optional.of(DAY_NUMBER);
    }
    return isWhole(type) ? Optional.of(WRITTEN) : Optional.empty();
  }

  private static Optional<CellKind> ofNumber(DataType type) {
    if (isFraction(type)) {
      return Optional.of(FRACTION);
    }
    return isWhole(type) || type instanceof DecimalType ? Optional.of(NUMBER) : Optional.empty();
  }

  private static boolean isTime(DataType type) {
    return type instanceof DateType
        || type instanceof TimestampType
        || type instanceof TimestampNTZType;
  }

  private static boolean isFraction(DataType type) {
    return type instanceof DoubleType || type instanceof FloatType;
  }

  private static boolean isWhole(DataType type) {
    return type instanceof IntegerType
        || type instanceof LongType
        || type instanceof ShortType
        || type instanceof ByteType
        || (type instanceof DecimalType decimal && decimal.scale() == 0);
  }
}
