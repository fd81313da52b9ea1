"""Projective trees from scores of arcs."""

import numpy as np


def best_trees(scores):
    """Best projective trees with one root: heads [line, word] from scores [line, word, head] (head 0 is the root). Eisner 1996."""
    lines, n, _ = scores.shape
    arc = scores[:, :, 1:]  # [line, dependent, head]
    shape = (lines, n, n)
    right, left = np.zeros(shape, np.float32), np.zeros(shape, np.float32)  # complete: head at the left, at the right end
    right_at, left_at = np.zeros(shape, np.int16), np.zeros(shape, np.int16)
    open_right, open_left = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    open_at = np.zeros(shape, np.int16)
    each = np.arange(lines)
    for width in range(1, n):
        for i in range(n - width):
            j = i + width
            both = right[:, i, i:j] + left[:, i + 1 : j + 1, j]
            k = both.argmax(1)
            best = both[each, k]
            open_at[:, i, j] = k
            open_right[:, i, j] = best + arc[:, j, i]
            open_left[:, i, j] = best + arc[:, i, j]
            both = open_right[:, i, i + 1 : j + 1] + right[:, i + 1 : j + 1, j]
            k = both.argmax(1)
            right[:, i, j], right_at[:, i, j] = both[each, k], k + 1
            both = left[:, i, i:j] + open_left[:, i:j, j]
            k = both.argmax(1)
            left[:, i, j], left_at[:, i, j] = both[each, k], k
    roots = (left[:, 0, :] + right[:, :, n - 1] + scores[:, :, 0]).argmax(1)
    heads = np.zeros((lines, n), np.int64)
    for line in range(lines):
        stack = [(0, roots[line], "left"), (roots[line], n - 1, "right")]
        while stack:
            i, j, kind = stack.pop()
            if i == j:
                continue
            if kind == "right":
                k = i + right_at[line, i, j]
                stack += [(i, k, "open right"), (k, j, "right")]
            elif kind == "left":
                k = i + left_at[line, i, j]
                stack += [(i, k, "left"), (k, j, "open left")]
            else:
                heads[line, j if kind == "open right" else i] = (i if kind == "open right" else j) + 1
                k = i + open_at[line, i, j]
                stack += [(i, k, "right"), (k + 1, j, "left")]
    return heads
