import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from "graphql";
import { argumentsOf, type Values } from "./field-arguments.ts";
import type { KnownTexts } from "./known-texts.ts";
import { leafPrinter } from "./leaf-printers.ts";
import type { Numbers, NumbersOf } from "./numbers.ts";
import { PrintedText } from "./printed-text.ts";
import { NotPrintable, selectedFields } from "./selected-fields.ts";

/** One run of a printed operation. */
export interface PrintRun {
  readonly context: unknown;
  readonly variables: Values;
  /** The arguments of the fields that have any, once they are known. */
  readonly args: Map<FieldNode, Record<string, unknown>>;
  /** What is known of things of the graph; `undefined` where nothing may be remembered. */
  readonly known: KnownTexts | undefined;
  /** Prints a value into a gap once it is there. */
  wait(value: PromiseLike<unknown>, gap: PrintedText, print: Print): void;
}

/** Prints a value as JSON. @throws whatever is thrown in between; then the text is of no use */
export type Print = (text: PrintedText, value: unknown, run: PrintRun) => void;

interface Items {
  selection: object;
  print: Print;
}

interface Printed {
  print: Print;
  /** What texts of its values are remembered under, where they are. */
  selection?: object | undefined;
  /** How each is printed of what it lists, where texts of that are remembered. */
  items?: Items | undefined;
  /**
   * Whether its text is the same of the same thing, as long as the graph is the same: properties are, and fields and types whose
   * `extensions` have `lasting: true` in the schema, as long as no variable stands in their arguments.
   */
  isLasting: boolean;
}

interface NumberedItems extends Items {
  numbersOf: NumbersOf<unknown>;
}

/** A field of an object: where its value comes from, and how it is printed. */
export interface PrintedField extends Printed {
  /** Its name in the answer. */
  key: string;
  nodes: readonly FieldNode[];
  field: GraphQLField<unknown, unknown>;
  valueOf(this: void, parent: unknown, run: PrintRun): unknown;
  /** Of a list of things that may have numbers. */
  numbered?: NumberedItems | undefined;
}

const NO_ARGUMENTS = Object.freeze({});

/** What a resolver is told of the query: nothing. One that wants to know more is not for us. */
const NO_INFO = new Proxy<GraphQLResolveInfo>({} as GraphQLResolveInfo, {
  get() {
    throw new NotPrintable("A resolver looks at the query.");
  },
});

/** Whether GraphQL would wait for a value. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  if (typeof value !== "object" || value === null) return false;
  return value instanceof Promise || typeof (value as Partial<PromiseLike<unknown>>).then === "function";
}

/** Prints a value, into a gap where it has to be waited for. */
export function printOrWait(text: PrintedText, value: unknown, run: PrintRun, print: Print): void {
  if (isPromise(value)) run.wait(value, text.gap(), print);
  else print(text, value, run);
}

/** Makes, out of what a query selects, functions that print it. */
export class PrinterMaker {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  /**
   * The fields that are selected of an object, in the order of the answer.
   * @throws NotPrintable
   */
  fields(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): PrintedField[] {
    return Array.from(selectedFields(this.#schema, this.#fragments, type, sets), ([key, nodes]) =>
      this.#field(type, key, nodes),
    );
  }

  #field(parent: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): PrintedField {
    const [node] = nodes;
    const name = node?.name.value ?? "";
    const field = name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : parent.getFields()[name];
    if (node === undefined || field === undefined) throw new NotPrintable(`There is no ${parent.name}.${name}.`);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const { print, items, isLasting } = this.#value(field.type, sets);
    const numbersOf = field.extensions["numbers"] as NumbersOf<unknown> | undefined;
    const isTypeName = field === TypeNameMetaFieldDef;
    const { valueOf, isSame } = isTypeName ? { valueOf: () => parent.name, isSame: true } : valueGetter(field, node);
    return {
      key,
      nodes,
      field,
      valueOf,
      print,
      numbered: items && numbersOf && { ...items, numbersOf },
      isLasting: isLasting && isSame,
    };
  }

  #object(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Printed {
    if (type.isTypeOf != null) throw new NotPrintable(`What is ${type.name} is to be asked.`);
    const fields = this.fields(type, sets);
    const parts = fields.map(({ key, valueOf, print, numbered }, i) => {
      const prefix = `${i === 0 ? "{" : ","}${JSON.stringify(key)}:`;
      return { prefix, valueOf, print, numbered };
    });
    const print: Print = (text, thing, run) => {
      if (thing instanceof Error) throw new NotPrintable("An error stands in place of a value.");
      for (const part of parts) {
        text.add(part.prefix);
        const { known } = run;
        const numbers = known && part.numbered?.numbersOf(thing);
        if (numbers === undefined) printOrWait(text, part.valueOf(thing, run), run, part.print);
        else printNumbered(text, part.numbered!, numbers, () => part.valueOf(thing, run), run, known!);
      }
      text.add("}");
    };
    const isLasting = fields.every((field) => field.isLasting);
    return isLasting && type.extensions["lasting"] === true ? remembered(print) : { print, isLasting };
  }

  #value(type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Printed {
    if (isNonNullType(type)) {
      const { print, selection, items, isLasting } = this.#there(type.ofType, sets);
      return {
        selection,
        items,
        print: (text, value, run) => {
          if (value == null) throw new NotPrintable("A value is missing.");
          print(text, value, run);
        },
        isLasting,
      };
    }
    const { print, items, isLasting } = this.#there(type, sets);
    return {
      items,
      print: (text, value, run) => (value == null ? text.add("null") : print(text, value, run)),
      isLasting,
    };
  }

  /** Of a value that is not null. */
  #there(type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Printed {
    if (isLeafType(type)) {
      const leaf = leafPrinter(type);
      return { print: (text, value) => text.add(leaf(value)), isLasting: true };
    }
    if (isListType(type)) return listOf(this.#value(type.ofType, sets));
    if (isObjectType(type)) return this.#object(type, sets);
    throw new NotPrintable("What a thing is can only be said once it is there.");
  }
}

/** How a field's value follows from its parent, and whether it is the same as long as the graph is. */
function valueGetter(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): { valueOf(this: void, parent: unknown, run: PrintRun): unknown; isSame: boolean } {
  const { name, resolve, args: defined } = field;
  if (resolve === undefined) {
    const valueOf = (parent: unknown): unknown => {
      const value = (parent as Record<string, unknown>)[name];
      if (typeof value === "function") throw new NotPrintable("A property is to be called.");
      return value;
    };
    return { valueOf, isSame: true };
  }
  const isSame = field.extensions["lasting"] === true;
  const given = defined.length === 0 ? { always: NO_ARGUMENTS } : argumentsOf(field, node);
  if ("always" in given) {
    const { always } = given;
    return { valueOf: (parent, { context }) => resolve(parent, always, context, NO_INFO), isSame };
  }
  const valueOf = (parent: unknown, run: PrintRun): unknown => {
    let args = run.args.get(node);
    if (args === undefined) run.args.set(node, (args = given.from(run.variables)));
    return resolve(parent, args, run.context, NO_INFO);
  };
  // What is asked for with variables is another thing with others.
  return { valueOf, isSame: false };
}

/** What is printed of a thing of the graph is remembered: the next answer with it has it at once. */
function remembered(print: Print): Printed {
  const selection = {};
  return {
    selection,
    print: (text, value, run) => {
      const { known } = run;
      if (known === undefined) return print(text, value, run);
      const thing = value as object;
      const before = known.of(selection)?.get(thing);
      if (before !== undefined) return text.add(before);
      const own = new PrintedText(true);
      print(own, value, run);
      if (!own.isWhole) return text.append(own);
      const whole = own.toString();
      known.set(selection, thing, whole);
      text.add(whole);
    },
    isLasting: true,
  };
}

/** A list of texts that are all known; `undefined` where one is not. */
function knownList(list: readonly unknown[], selection: object, run: PrintRun): string | undefined {
  const known = run.known?.of(selection);
  if (known === undefined) return undefined;
  let texts = "";
  for (let i = 0; i < list.length; i++) {
    // What is no object is found nowhere.
    const text = known.get(list[i] as object);
    if (text === undefined) return undefined;
    texts = i === 0 ? text : `${texts},${text}`;
  }
  return texts;
}

/**
 * Prints a list of things that have numbers: those that were printed before without a look at them.
 * @param listed gives the things
 */
function printNumbered(
  text: PrintedText,
  { selection, print }: Items,
  { table, list }: Numbers,
  listed: () => unknown,
  run: PrintRun,
  known: KnownTexts,
): void {
  text.add("[");
  const all = known.numbered(selection, table)?.listOf(list);
  if (all !== undefined) text.add(all);
  else {
    const things = listed();
    if (!Array.isArray(things) || things.length !== list.length) throw new NotPrintable("Not all have numbers.");
    for (const [i, number] of list.entries()) {
      const before = known.numbered(selection, table)?.get(number);
      if (before !== undefined) text.add(i === 0 ? before.slice(1) : before);
      else {
        if (i > 0) text.add(",");
        printOrWait(text, things[i], run, print);
        known.number(selection, things[i] as object, table, number);
      }
    }
  }
  text.add("]");
}

function listOf({ print, selection, isLasting }: Printed): Printed {
  return {
    items: selection && { selection, print },
    print: (text, list, run) => {
      if (!Array.isArray(list)) throw new NotPrintable("A list is no array.");
      text.add("[");
      const known = selection === undefined ? undefined : knownList(list, selection, run);
      if (known !== undefined) {
        text.add(known);
        text.add("]");
        return;
      }
      let isFirst = true;
      for (const one of list as readonly unknown[]) {
        if (isFirst) isFirst = false;
        else text.add(",");
        printOrWait(text, one, run, print);
      }
      text.add("]");
    },
    isLasting,
  };
}
