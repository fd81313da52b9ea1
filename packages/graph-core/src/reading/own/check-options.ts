import { CairnError } from "../../model/errors.ts";
import type { NoteReaderOptions } from "./note-reader.ts";

type Check = (value: unknown) => boolean;

const isFunction: Check = (value) => typeof value === "function";
const isText: Check = (value) => typeof value === "string";
const isName: Check = (value) => typeof value === "string" && value.trim() !== "";
const isEnding: Check = (value) =>
  typeof value === "string" && /^\.[^/\\]+$/.test(value) && value === value.toLowerCase();
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const holds =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.entries(fields).every(([name, check]) => check((value as Readonly<Record<string, unknown>>)[name]));

/** What each option has to be, for those who write without types; the words follow "has to be". */
const OPTIONS: Readonly<Record<keyof NoteReaderOptions, readonly [Check, string]>> = {
  version: [isText, "a text"],
  rules: [listOf(holds({ name: isName, read: isFunction })), "a list of { name, read }, with a name that is not blank"],
  formats: [
    listOf(holds({ name: isText, extensions: listOf(isEnding), outline: isFunction })),
    'a list of { name, extensions, outline }, with extensions in lower case that begin with a full stop, such as ".org"',
  ],
  tokenize: [isFunction, "a function"],
  model: [isFunction, "a function that gives the model"],
  detectLanguage: [isFunction, "a function"],
  proposers: [
    listOf(holds({ name: isName, version: isText, propose: isFunction })),
    "a list of { name, version, propose }, with a name that is not blank",
  ],
  patience: [
    (value) => typeof value === "number" && value >= 0 && value < 2 ** 31,
    "a number of milliseconds, at most 24 days",
  ],
};

/**
 * Tells whoever gives options what does not fit: an option that there is not, a value of another form, one name twice.
 *
 * @throws CairnError `invalid-argument`
 */
export function checkOptions(options: NoteReaderOptions): void {
  for (const [name, value] of Object.entries(options)) {
    const [check, form] = Object.hasOwn(OPTIONS, name) ? OPTIONS[name as keyof NoteReaderOptions] : [];
    if (check === undefined) {
      const known = Object.keys(OPTIONS).join(", ");
      throw new CairnError("invalid-argument", `A reader has no option "${name}"; there are ${known}.`);
    }
    if (value !== undefined && !check(value))
      throw new CairnError("invalid-argument", `The reader's option \`${name}\` has to be ${form}.`);
  }
  const names = [...(options.rules ?? []), ...(options.proposers ?? [])].map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) {
    const message = `Rules and proposers need names that tell them apart; "${twice}" is given twice.`;
    throw new CairnError("invalid-argument", message);
  }
}
