package dev.tranche.scoring.graph.margin;

/** Trees of which only splits at open columns matter. */
interface OpenSplits {
  /** How many trees. */
  int trees();

  /** Where a tree begins. */
  int root(int tree);

  /** The next split at an open column, or the leaf, that is reached from a node. */
  int settled(int node);

  boolean leaf(int node);

  /** What a leaf adds to the margin. */
  float value(int node);

  /** Which of the open columns a split looks at. */
  int column(int node);

  /** How many of the column's values, in their order, are less than a split's. */
  int cut(int node);

  /** Whether the row's own value of the column goes with the smaller ones. */
  boolean ownBelow(int node);

  /** The node for smaller values. */
  int below(int node);

  /** The node for values that are as large or larger. */
  int above(int node);
}
