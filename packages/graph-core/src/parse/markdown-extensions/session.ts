/** What the block parsers of one note need to know beyond their line, and what they find on the way. */
export interface BlockSession {
  /** The prepared text. */
  text: string;
  mdx: boolean;
  /** Link reference definitions by label key; the first of a label counts. */
  references: Map<string, string>;
  /** Offset of the first line that was nested too deep, -1: none. */
  tooDeep: number;
  /** Offset of a comment that is never closed, -1: none. */
  unclosedComment: number;
}

export function newSession(text: string, mdx: boolean): BlockSession {
  return { text, mdx, references: new Map(), tooDeep: -1, unclosedComment: -1 };
}

let current = newSession("", false);

/** Parsing is synchronous, so one session at a time is in force; @lezer/markdown hands its block parsers no other place. */
export function withSession<T>(session: BlockSession, run: () => T): T {
  const outer = current;
  current = session;
  try {
    return run();
  } finally {
    current = outer;
  }
}

export function session(): BlockSession {
  return current;
}
