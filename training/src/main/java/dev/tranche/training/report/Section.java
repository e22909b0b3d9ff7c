package dev.tranche.training.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One trained task of a run. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "task")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RiskReport.class, name = "risk"),
  @JsonSubTypes.Type(value = SegmentsReport.class, name = "segments")
})
public sealed interface Section permits RiskReport, SegmentsReport {}
