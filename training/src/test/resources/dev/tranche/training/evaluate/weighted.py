"""Makes weighted.csv and weighted.properties beside this file with scikit-learn: python3 weighted.py

weighted.csv    log-odds of a model, label, weight: all of the rarer class count once, the others
                19 times or, every third of them, 7 times; scikit-learn's figures with sample_weight,
                and its logistic regression of the label on the log-odds, without a penalty
"""
import pathlib

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import (accuracy_score, average_precision_score, brier_score_loss, f1_score,
                             log_loss, precision_score, recall_score, roc_auc_score)

HERE = pathlib.Path(__file__).parent
random = np.random.default_rng(20)

label = (random.random(1200) < 0.5).astype(int)
margin = np.round(random.normal(size=1200) + 1.4 * label - 0.7, 2)
weight = np.where(label == 1, 1, np.where(np.arange(1200) % 3 == 0, 7, 19))
p = (1 / (1 + np.exp(-margin.astype(np.float32)))).astype(np.float32).astype(np.float64)
flagged = p >= 0.5
line = LogisticRegression(penalty="none", tol=1e-10, max_iter=1000).fit(
    margin.reshape(-1, 1), label, sample_weight=weight)
w = {"sample_weight": weight}
figures = {
    "roc_auc": roc_auc_score(label, p, **w),
    "average_precision": average_precision_score(label, p, **w),
    "accuracy": accuracy_score(label, flagged, **w),
    "precision": precision_score(label, flagged, **w),
    "recall": recall_score(label, flagged, **w),
    "f1": f1_score(label, flagged, **w),
    "brier": brier_score_loss(label, p, **w),
    "log_loss": log_loss(label, p, **w),
    "default_rate": np.average(label, weights=weight),
    "slope": line.coef_[0, 0],
    "intercept": line.intercept_[0],
}
(HERE / "weighted.properties").write_text("".join(f"{k}={float(v)!r}\n" for k, v in figures.items()))
(HERE / "weighted.csv").write_text(
    "".join(f"{m:.2f},{l},{w}\n" for m, l, w in zip(margin, label, weight)))
