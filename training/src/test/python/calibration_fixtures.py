"""Makes calibration.csv, calibration.properties, judged.csv and judged.properties with scikit-learn.

python3 calibration_fixtures.py, from anywhere: the files lie beside the test that reads them.

calibration.csv   log-odds margin (with ties), label, scikit-learn's isotonic fit per row;
                  coefficients of Platt's line and of beta calibration in calibration.properties
judged.csv        distinct probabilities and labels; calibration error, gains and bootstrap intervals
                  in judged.properties
"""
import pathlib

import numpy as np
from sklearn.calibration import calibration_curve
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import (accuracy_score, average_precision_score, brier_score_loss, f1_score,
                             log_loss, precision_score, recall_score, roc_auc_score, roc_curve)

HERE = pathlib.Path(__file__).parent.parent / "resources/dev/tranche/training/evaluate"
random = np.random.default_rng(11)


def properties(name, figures):
    (HERE / name).write_text("".join(f"{k}={float(v)!r}\n" for k, v in figures.items()))


def rows(name, table, formats):
    (HERE / name).write_text(
        "".join(",".join(f.format(v) for f, v in zip(formats, row)) + "\n" for row in table))


def smoothed_logistic(terms, label):
    """Maximum likelihood with Platt's targets: each row counts as a part of either class."""
    positives, negatives = label.sum(), (1 - label).sum()
    target = np.where(label == 1, (positives + 1) / (positives + 2), 1 / (negatives + 2))
    model = LogisticRegression(C=np.inf, tol=1e-12, max_iter=100_000, solver="newton-cholesky")
    model.fit(np.vstack([terms, terms]), np.r_[np.ones(len(label)), np.zeros(len(label))],
              sample_weight=np.r_[target, 1 - target])
    return model.intercept_[0], model.coef_[0]


# Labels whose true curve bends: steeper among the good than among the bad.
margin = np.round(random.normal(0, 2, 1200), 1).astype(np.float32).astype(np.float64)
softplus = lambda z: np.logaddexp(0, z)
true = 0.4 * softplus(margin) - 1.3 * softplus(-margin) - 0.9
label = (random.random(1200) < 1 / (1 + np.exp(-true))).astype(int)
intercept, (slope,) = smoothed_logistic(margin[:, None], label)
c, (a, b) = smoothed_logistic(np.c_[-softplus(-margin), softplus(margin)], label)
isotonic = IsotonicRegression().fit_transform(margin, label)
properties("calibration.properties", {
    "platt.intercept": intercept, "platt.slope": slope, "beta.a": a, "beta.b": b, "beta.c": c})
rows("calibration.csv", zip(margin, label, isotonic), ("{:.1f}", "{}", "{:.9f}"))

CUT_OFF = np.float32(0.3)
label = (random.random(2000) < 0.25).astype(int)
margin = random.normal(size=2000) + 1.7 * label - 1.4
p = (1 / (1 + np.exp(-margin))).astype(np.float32)
assert len(np.unique(p)) == 2000
p = p.astype(np.float64)
observed, predicted = calibration_curve(label, p, n_bins=10, strategy="quantile")
figures = {"calibrationError": np.mean(np.abs(observed - predicted))}

order = np.argsort(-p)
for d in range(10):
    part, down = order[200 * d:200 * (d + 1)], order[:200 * (d + 1)]
    figures[f"gains.{d}.defaults"] = label[part].sum()
    figures[f"gains.{d}.capture"] = label[down].sum() / label.sum()
    figures[f"gains.{d}.lift"] = label[down].mean() / label.mean()
    figures[f"gains.{d}.ks"] = (label[down].sum() / label.sum()
                                - (1 - label[down]).sum() / (1 - label).sum())


def measured(p, label):
    flagged = p >= CUT_OFF
    fpr, tpr, _ = roc_curve(label, p)
    return [roc_auc_score(label, p), average_precision_score(label, p), np.max(tpr - fpr),
            accuracy_score(label, flagged), precision_score(label, flagged),
            recall_score(label, flagged), f1_score(label, flagged), brier_score_loss(label, p),
            log_loss(label, p)]


NAMES = ["roc_auc", "average_precision", "kolmogorov_smirnov", "accuracy", "precision", "recall",
         "f1", "brier", "log_loss"]
exact = measured(p, label)
drawn = []
for _ in range(4000):
    sample = random.integers(0, 2000, 2000)
    drawn.append(measured(p[sample], label[sample]))
low, high = np.quantile(drawn, [0.025, 0.975], axis=0)
for name, figure, bottom, top in zip(NAMES, exact, low, high):
    figures[f"{name}.figure"] = figure
    figures[f"{name}.low"] = 2 * figure - top
    figures[f"{name}.high"] = 2 * figure - bottom
properties("judged.properties", figures)
rows("judged.csv", zip(p, label), ("{:.9f}", "{}"))
