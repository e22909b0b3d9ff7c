package dev.tranche.spark.row;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.ValueRules;
import dev.tranche.scoring.value.RowReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;

class CellKindTest {
  private static final Feature NUMBER = new Feature.Numeric("x", 0, 0, 1, 0);
  private static final Feature CATEGORY =
      new Feature.Categorical("x", 0, List.of("1", "true"), "1");

  private static float number(Feature feature, DataType type, Object cell) {
    Object value = CellKind.of(feature, type).orElseThrow().value(cell);
    return new RowReader(List.of(feature)).read(Map.of("x", value)).numbers()[0];
  }

  private static String category(DataType type, Object cell) {
    Object value = CellKind.of(CATEGORY, type).orElseThrow().value(cell);
    return new RowReader(List.of(CATEGORY)).read(Map.of("x", value)).texts()[0];
  }

  private static Feature date(DateForm form) {
    ValueRules rules = ValueRules.USUAL.with(new DateStyle(form));
    return new Feature.Numeric("x", 0, 0, 1, 0, rules);
  }

  @Test
  void aDoubleIsTheFloatThatItsTextIs() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 100_000; i++) {
      float below = random.nextInt(1 << 20) * 0.37f + 0.5f;
      // Right between two floats, or next to there, where rounding twice goes wrong.
      double between = (below + (double) Math.nextUp(below)) / 2;
      double number = between + (i % 3 - 1) * Math.ulp(between);
      float found = number(NUMBER, DataTypes.DoubleType, number);
      assertEquals(Float.parseFloat(Double.toString(number)), found, Double.toString(number));
    }
  }

  @Test
  void whatIsNoNumberAmongFractionsIsMissing() {
    for (double number : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
      assertEquals(Float.NaN, number(NUMBER, DataTypes.DoubleType, number));
      assertEquals(Float.NaN, number(NUMBER, DataTypes.FloatType, (float) number));
      assertEquals(Float.NaN, number(date(DateForm.DIGITS), DataTypes.DoubleType, number));
    }
  }

  @Test
  void wholeAndDecimalNumbersAreNumbers() {
    assertEquals(16_777_216f, number(NUMBER, DataTypes.LongType, 16_777_217L));
    assertEquals(-3f, number(NUMBER, DataTypes.ByteType, (byte) -3));
    assertEquals(7f, number(NUMBER, DataTypes.ShortType, (short) 7));
    BigDecimal decimal = new BigDecimal("0.1000");
    assertEquals(0.1f, number(NUMBER, DataTypes.createDecimalType(10, 4), decimal));
    assertEquals(Optional.empty(), CellKind.of(NUMBER, DataTypes.BooleanType));
    assertEquals(Optional.empty(), CellKind.of(NUMBER, DataTypes.DateType));
  }

  @Test
  void aCategoryIsAsItWouldBeWritten() {
    assertEquals("true", category(DataTypes.BooleanType, true));
    assertEquals("1", category(DataTypes.LongType, 1L));
    assertEquals("1", category(DataTypes.createDecimalType(5, 0), new BigDecimal("1")));
    assertEquals("1", category(DataTypes.StringType, " 1 "));
    assertEquals("", category(DataTypes.StringType, "NA"));
    assertEquals(Optional.of(CellKind.CAST), CellKind.of(CATEGORY, DataTypes.DateType));
    assertEquals(Optional.empty(), CellKind.of(CATEGORY, DataTypes.createDecimalType(5, 1)));
  }

  @Test
  void daysAreDatesWhateverTheirType() {
    float day = 17_896;
    Feature digits = date(DateForm.DIGITS);
    assertEquals(day, number(digits, DataTypes.IntegerType, 20181231));
    assertEquals(day, number(digits, DataTypes.DoubleType, 20181231.0));
    Feature dayFirst = date(DateForm.DAY_MONTH_YEAR);
    assertEquals(day, number(dayFirst, DataTypes.StringType, "31/12/2018"));
    assertEquals(day, number(dayFirst, DataTypes.DateType, "2018-12-31"));
    assertEquals(day, number(dayFirst, DataTypes.TimestampType, "2018-12-31 23:59:59.5"));
    assertEquals(Optional.empty(), CellKind.of(dayFirst, DataTypes.IntegerType));
    assertEquals(Optional.of(CellKind.TEXT), CellKind.of(dayFirst, DataTypes.NullType));
  }
}
