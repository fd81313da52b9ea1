import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  isNonNullType,
  locatedError,
  type OperationDefinitionNode,
} from "graphql";
import { type Values, variablesOf } from "./field-arguments.ts";
import type { KnownTexts } from "./known-texts.ts";
import { PrintedText } from "./printed-text.ts";
import { isPromise, type Print, type PrintedField, PrinterMaker, printOrWait, type PrintRun } from "./printer.ts";
import { fragmentsOf, NotPrintable } from "./selected-fields.ts";

/** A result whose text is there already: Yoga sends what `stringify` gives. */
export interface PrintedResult extends ExecutionResult {
  /** The result as JSON. @param given the result itself, or what another has made of it */
  stringify(this: void, given: ExecutionResult): string;
}

/**
 * A result by its text. Not an object with a getter of its own: for each of these the engine makes a class, which keeps the getter, and
 * so the text, until all memory is looked through.
 */
class ResultOfText implements PrintedResult {
  readonly #text: string;
  #data: ExecutionResult["data"];

  /** @param text a whole result as JSON; it has no errors */
  constructor(text: string) {
    this.#text = text;
  }

  /** For whoever looks into it; mostly nobody does. */
  get data(): ExecutionResult["data"] {
    return (this.#data ??= (JSON.parse(this.#text) as ExecutionResult).data);
  }

  // Yoga calls it on its own, without the object.
  stringify(this: void, given: ExecutionResult): string {
    return given instanceof ResultOfText ? given.#text : JSON.stringify(given);
  }
}

type Answer = Promise<ExecutionResult> | ExecutionResult;

/**
 * Answers a query.
 * @param otherwise answers where there is more to it than what can be printed at once, such as an error deep down
 */
export type PrintAnswer = (args: ExecutionArgs, known: KnownTexts | undefined, otherwise: () => Answer) => Answer;

/** A run that ends once all its gaps are filled, or with the first thing that goes wrong. */
class Run implements PrintRun {
  readonly args: PrintRun["args"] = new Map();
  readonly context: unknown;
  readonly variables: PrintRun["variables"];
  readonly known: KnownTexts | undefined;
  readonly text = new PrintedText(false);
  #waiting = 0;
  #hasFailed = false;
  #end: (() => void) | undefined;

  constructor(context: unknown, variables: PrintRun["variables"], known: KnownTexts | undefined) {
    this.context = context;
    this.variables = variables;
    this.known = known;
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  get hasEnded(): boolean {
    return this.#hasFailed || this.#waiting === 0;
  }

  /** Prints the fields of the answer. */
  print(fields: readonly PrintedField[], valueOf: (field: PrintedField) => unknown): void {
    const { text } = this;
    try {
      for (const [i, field] of fields.entries()) {
        text.add(`${i === 0 ? '{"data":{' : ","}${JSON.stringify(field.key)}:`);
        printOrWait(text, valueOf(field), this, field.print);
      }
      text.add("}}");
    } catch {
      this.#fail();
    }
  }

  wait(value: PromiseLike<unknown>, gap: PrintedText, print: Print): void {
    this.#waiting++;
    value.then(
      (there) => this.#fill(gap, there, print),
      () => this.#fail(),
    );
  }

  /** Has `end` called once this has ended. */
  atEnd(end: () => void): void {
    if (this.hasEnded) end();
    else this.#end = end;
  }

  #fill(gap: PrintedText, value: unknown, print: Print): void {
    if (this.#hasFailed) return;
    try {
      print(gap, value, this);
    } catch {
      this.#fail();
      return;
    }
    if (--this.#waiting === 0) this.#end?.();
  }

  #fail(): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    this.#end?.();
  }
}

/**
 * A query as a function that prints its answer, byte for byte as graphql-js and `JSON.stringify` would: no answer is built that
 * would only be taken apart again, and of things of the graph it is remembered what was printed.
 * @returns `undefined` where a query has something that cannot be printed at once, such as directives or interfaces
 */
export function printerOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): PrintAnswer | undefined {
  const type = schema.getQueryType();
  if (type == null || (operation.directives ?? []).length > 0) return undefined;
  try {
    const fields = new PrinterMaker(schema, fragmentsOf(document)).fields(type, [operation.selectionSet]);
    const variables = variablesOf(schema, operation);
    return (args, known, otherwise) => answer(fields, variables(args.variableValues ?? {}), args, known, otherwise);
  } catch {
    return undefined;
  }
}

/** @param variables `undefined` where they are wrong */
function answer(
  fields: readonly PrintedField[],
  variables: Values | undefined,
  { contextValue, rootValue }: ExecutionArgs,
  known: KnownTexts | undefined,
  otherwise: () => Answer,
): Answer {
  const [field, ...others] = fields;
  if (variables === undefined || field === undefined) return otherwise();
  const run = new Run(contextValue, variables, known);
  const result = (): Answer => (run.hasFailed ? otherwise() : new ResultOfText(run.text.toString()));
  const whole = (): Answer => (run.hasEnded ? result() : new Promise((...end) => endWith(run, result, ...end)));

  if (others.length > 0) {
    run.print(fields, (one) => one.valueOf(rootValue, run));
    return whole();
  }
  // What goes wrong with the only field is all that there is to say.
  const failed = (error: unknown): Answer => (error instanceof NotPrintable ? otherwise() : failedAtOnce(field, error));
  let value: unknown;
  try {
    value = field.valueOf(rootValue, run);
  } catch (error) {
    return failed(error);
  }
  if (!isPromise(value)) {
    run.print(fields, () => value);
    return whole();
  }
  // One promise for all: each more costs a turn, and there are many answers at a time.
  return new Promise((resolve, reject) => {
    const print = (there: unknown): void => {
      run.print(fields, () => there);
      endWith(run, result, resolve, reject);
    };
    value.then(print, (error: unknown) => resolve(failed(error))).then(undefined, reject);
  });
}

/** Settles a promise by the result of a run, once that has ended. */
function endWith(
  run: Run,
  result: () => Answer,
  resolve: (answer: Answer) => void,
  reject: (error: unknown) => void,
): void {
  run.atEnd(() => {
    try {
      resolve(result());
    } catch (error) {
      reject(error);
    }
  });
}

/** The answer whose only field could not be given. */
function failedAtOnce({ key, nodes, field }: PrintedField, error: unknown): ExecutionResult {
  return { errors: [locatedError(error, nodes, [key])], data: isNonNullType(field.type) ? null : { [key]: null } };
}
