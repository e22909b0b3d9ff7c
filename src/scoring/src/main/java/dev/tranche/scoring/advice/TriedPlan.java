package dev.tranche.scoring.advice;

/** What a model says of a customer after a change. */
record TriedPlan(ChangePlan plan, float margin, boolean approved) {}
