import { CairnError } from "./errors.ts";

/** A concept that the learner knows. */
export interface KnownConcept {
  /** Id of the concept. */
  concept: string;
  /** Its label when it was marked: finds it again where its id has changed. */
  label?: string;
  /** When it was marked: an ISO 8601 date, with or without a time. */
  since?: string;
}

/** What a learner knows: their own data, kept apart from the notes. */
export interface LearnerProgress {
  /** Tells the file from others. */
  format: "cairn-progress";
  /** Version of the format; 1 is the only one so far. */
  version: 1;
  /** Each concept once. */
  known: KnownConcept[];
}

const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
/** More than any vault has concepts. */
const MAX_KNOWN = 200_000;

/**
 * A learner's progress from what is known. A concept that is there twice counts once, as it stands first.
 *
 * @example
 * ```js
 * import { learnerProgress, progressText } from "@cairn/graph-core/progress";
 *
 * console.log(progressText(learnerProgress([{ concept: "cell" }])).length > 0);
 * // → true
 * ```
 */
export function learnerProgress(known: Iterable<KnownConcept>): LearnerProgress {
  const byId = new Map<string, KnownConcept>();
  for (const each of known) if (!byId.has(each.concept)) byId.set(each.concept, each);
  return { format: "cairn-progress", version: 1, known: [...byId.values()] };
}

/** The file of a learner's progress: JSON, a concept a line. */
export function progressText({ format, version, known }: LearnerProgress): string {
  const lines = known.map((each) => `\n    ${JSON.stringify(each)}`);
  const list = lines.length === 0 ? "[]" : `[${lines.join(",")}\n  ]`;
  return `{\n  "format": ${JSON.stringify(format)},\n  "version": ${version},\n  "known": ${list}\n}\n`;
}

/**
 * Reads the file of a learner's progress. Properties that are not known are passed over.
 * @throws CairnError `progress-invalid`, which says where it is not as it should be.
 *
 * @example
 * ```js
 * import { learnerProgress, parseProgress, progressText } from "@cairn/graph-core/progress";
 *
 * const text = progressText(learnerProgress([{ concept: "cell" }]));
 * console.log(parseProgress(text).known[0].concept);
 * // → cell
 * ```
 */
export function parseProgress(text: string): LearnerProgress {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new CairnError("progress-invalid", "The learner's progress is not JSON.", { cause });
  }
  if (!isObject(data) || data["format"] !== "cairn-progress") {
    throw invalid('"format" must be "cairn-progress"');
  }
  if (data["version"] !== 1) throw invalid(`"version" must be 1, not ${JSON.stringify(data["version"])}`);
  const { known } = data;
  if (!Array.isArray(known)) throw invalid('"known" must be a list');
  if (known.length > MAX_KNOWN) throw invalid(`"known" has more than ${MAX_KNOWN} entries`);
  return learnerProgress(known.map(knownConcept));
}

function knownConcept(value: unknown, at: number): KnownConcept {
  const where = `known[${at}]`;
  if (!isObject(value)) throw invalid(`${where} must be an object`);
  const { concept, label, since } = value;
  if (typeof concept !== "string" || concept.trim() === "") {
    throw invalid(`${where}.concept must be the id of a concept`);
  }
  if (label !== undefined && typeof label !== "string") throw invalid(`${where}.label must be a text`);
  if (since !== undefined && (typeof since !== "string" || !DATE.test(since) || Number.isNaN(Date.parse(since)))) {
    throw invalid(`${where}.since must be a date such as 2026-05-31`);
  }
  return { concept, ...(label !== undefined && { label }), ...(since !== undefined && { since }) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function invalid(what: string): CairnError {
  return new CairnError("progress-invalid", `The learner's progress cannot be read: ${what}.`);
}
