package dev.tranche.scoring.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {
  @ParameterizedTest
  @CsvSource({
    "numBank2NatlTradesWHigh,num bank 2 natl trades w high",
    "numTrades60Ever2DerogPubRec,num trades 60 ever 2 derog pub rec",
    "NetFractionRevolvingBurden,net fraction revolving burden",
    "MSinceOldestTradeOpen,m since oldest trade open",
    "DTIRatio,dti ratio",
    "debt_to_income,debt to income",
    "loan.amount-2024/q1,loan amount 2024 q1",
    "PAY_0,pay 0",
    "BILL_AMT1,bill amt1",
    "x1,x1",
    "_income_,income",
    "Größe,größe"
  })
  void capitalsNumbersAndSeparatorsBeginWords(String name, String words) {
    assertEquals(words, String.join(" ", NameWords.of(name)));
  }
}
