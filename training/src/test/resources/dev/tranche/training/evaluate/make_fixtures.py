"""Makes the fixtures beside this file with scikit-learn: python3 make_fixtures.py

scores.csv      probability, label (with ties), figures in scores.properties
points.csv      five standardised columns in four groups, and the groups k-means finds;
                inertias, silhouettes and principal components in points.properties
gaps.csv        three columns with gaps, correlations in gaps.properties
"""
import pathlib

import numpy as np
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.metrics import (accuracy_score, average_precision_score, brier_score_loss, f1_score,
                             log_loss, precision_recall_curve, precision_score, recall_score,
                             roc_auc_score, roc_curve, silhouette_score)

HERE = pathlib.Path(__file__).parent
random = np.random.default_rng(7)


def properties(name, figures):
    (HERE / name).write_text("".join(f"{k}={float(v)!r}\n" for k, v in figures.items()))


def rows(name, table, formats):
    (HERE / name).write_text(
        "".join(",".join(f.format(v) for f, v in zip(formats, row)) + "\n" for row in table))


label = (random.random(1500) < 0.22).astype(int)
margin = random.normal(size=1500) + 1.6 * label - 1.7
p = np.round(1 / (1 + np.exp(-margin)), 2).clip(0.01, 0.99).astype(np.float32)
exact = p.astype(np.float64)
flagged = exact >= 0.4
fpr, tpr, _ = roc_curve(label, exact)
precision, recall, _ = precision_recall_curve(label, exact)
properties("scores.properties", {
    "accuracy": accuracy_score(label, flagged), "precision": precision_score(label, flagged),
    "recall": recall_score(label, flagged), "f1": f1_score(label, flagged),
    "rocAuc": roc_auc_score(label, exact), "averagePrecision": average_precision_score(label, exact),
    "ks": np.max(tpr - fpr), "brier": brier_score_loss(label, exact),
    "logLoss": log_loss(label, exact),
    "bestF1": np.nanmax(2 * precision * recall / np.maximum(precision + recall, 1e-300)),
})
rows("scores.csv", zip(p, label), ("{:.2f}", "{}"))

centres = random.normal(size=(4, 5)) * 2.2
group = random.choice(4, size=700, p=[0.4, 0.3, 0.2, 0.1])
x = centres[group] + random.normal(size=(700, 5)) @ (np.eye(5) + 0.3)
x = np.round((x - x.mean(0)) / x.std(0), 5)
x = x.astype(np.float32).astype(np.float64)
figures = {}
for k in range(2, 8):
    figures[f"inertia.{k}"] = min(
        KMeans(k, n_init=10, random_state=s, tol=0).fit(x).inertia_ for s in range(10))
labels = KMeans(4, n_init=10, random_state=0).fit(x).labels_
figures["silhouette"] = silhouette_score(x, labels)
figures["silhouette.thirds"] = silhouette_score(x, np.arange(700) % 3)
pca = PCA(2).fit(x)
for c, component in enumerate(pca.components_):
    component = component * np.sign(component[np.argmax(np.abs(component))])
    figures[f"ratio.{c}"] = pca.explained_variance_ratio_[c]
    for f, loading in enumerate(component):
        figures[f"loading.{c}.{f}"] = loading
properties("points.properties", figures)
rows("points.csv", np.column_stack([x, labels]), ("{:.5f}",) * 5 + ("{:.0f}",))

g = np.round(random.normal(size=(60, 3)) @ np.array([[1, 0.6, 0], [0, 1, -0.4], [0, 0, 1]]), 3)
g = g.astype(np.float32).astype(np.float64)
g[random.random(g.shape) < 0.15] = np.nan
figures = {}
for a in range(3):
    for b in range(a):
        both = ~np.isnan(g[:, a]) & ~np.isnan(g[:, b])
        figures[f"r.{a}.{b}"] = np.corrcoef(g[both, a], g[both, b])[0, 1]
properties("gaps.properties", figures)
rows("gaps.csv", g, ("{:.3f}",) * 3)
