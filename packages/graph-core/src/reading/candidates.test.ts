import { english } from "@cairn/english-model";
import { expect, test } from "vitest";
import { draftNote, readNote } from "./read-note.ts";

const read = (text: string) => draftNote({ path: "2026-01-01.md", text: `${text}\n` }, english()).notebook;

test.each([
  ["Orders arrive by email, Slack, or fax.", "Slack"],
  ["Nurses visit the sick on Sundays.", "sick"],
  ["The blind learnt to weave.", "blind"],
  ["The client sends GET and the server answers.", "GET"],
  ["The cause is mostly uneven watering.", "uneven watering"],
  ["Noether's theorem ties symmetry to what is conserved.", "Noether's theorem"],
  ["- alum | tannin | chalk", "tannin"],
  ["A cache that holds old values is **stale** until it is filled again.", "stale"],
  ["Run `apply` to change the servers.", "apply"],
  ["Gains could be shared among the crews.", "gain"],
  ["Every call must be idempotent.", "idempotent"],
  ["A damper prevents flapping of the sail.", "flapping"],
  ["The storage ring is called synchrotronic.", "synchrotronic"],
  ["Bakers saw a need for leavening.", "leavening"],
  ["A hood covers the kiln.", "hood"],
  ["The wire runs under the covers of the pit.", "cover"],
  ["Some tides (semidiurnal) come twice a day.", "semidiurnal"],
  ["The law asks for a state of mind.", "state of mind"],
  ["Layer 4 forwards packets.", "layer 4"],
  ["A higher power grows fast.", "higher power"],
  ["The novel *The Sound and the Fury* has four narrators.", "The Sound and the Fury"],
])("%s: %s is a candidate", (text, name) => {
  expect(read(text).find(name)).toBeDefined();
});

test.each([
  ["In general the kiln is cold.", "general"],
  ["The kiln is *not* cold.", "not"],
  ["The kiln is **very** hot.", "very"],
  ["A lower bound holds for every sort.", "bound"],
  ["Runs on any old laptop.", "runs"],
  ["The kiln is helpful.", "helpful"],
  ["Lowland oaks are very abundant.", "abundant"],
  ["The mites became resistant.", "resistant"],
  ["The glaze is resistant to frost.", "resistant"],
  ["It is conceivable to fire twice.", "conceivable"],
  ["The potter saves the glaze by salting the pots.", "salting pots"],
  ["The potter saves the glaze by salting it.", "salting"],
  ["The kiln cools without sagging onto the shelf.", "sagging"],
  ["Pots are chosen at random.", "random"],
  ["In contrast, the glaze melts.", "contrast"],
  ["The kiln burns gas under the hood.", "hood"],
  ["There is clay and slip. The latter comes with a risk.", "latter"],
  ["Drying by using a fan takes an hour.", "using"],
  ["Store the glaze **before you fire the kiln**.", "before you fire the kiln"],
])("%s: %s is none", (text, name) => {
  expect(read(text).find(name)).toBeUndefined();
});

test("what is said of one of a marked name's words is said of the name", () => {
  const { ties } = read("Firing uses **maker's marks**.");
  expect(ties.map(({ source, target }) => [source.key, target.key])).toContainEqual(["firing", "makers mark"]);
});

/** What the concepts of a note are called. */
const calledIn = (text: string): string[] =>
  readNote({ path: "2026-01-01.md", text }).concepts.map(({ label }) => label);

test.each([
  ["# Kilns\n\nKilns are fired so:\n\n- If using gas and coal:\n  - Open the flue\n", "If using gas and coal"],
  ["# Kilns\n\n- Updraught only: good for small pots\n", "Updraught only"],
  ["# Kilns\n\n## Some gas kilns\n\n- The Minster\n", "Some gas kilns"],
  ["# Kilns\n\n## Purpose and Benefits\n\nA kiln hardens clay.\n", "Purpose and"],
  ["# Kilns\n\n## Open in VS Code\n\n- The kiln plan\n", "Open in"],
])("%s: %s is no name", (text, name) => {
  expect(calledIn(text)).not.toContain(name);
});

test("what only one thing is told of is told of that thing", () => {
  expect(calledIn("# Kilns\n\n- Updraught only: good for small pots\n")).toContain("Updraught");
  expect(calledIn("# Disks\n\n- Read only: nobody writes to the disk\n")).not.toContain("Read");
});
