const MOST = 1 << 14;

/**
 * A pure function of a text that keeps its answers: notes of one vault say the same words again and again.
 * @param work gives the same answer for the same text, always
 * @param most answers kept; then all are forgotten, so that a long life needs no more memory than a short one
 */
export function remember<T extends {} | null>(work: (text: string) => T, most = MOST): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = work(text);
      if (known.size >= most) known.clear();
      known.set(text, answer);
    }
    return answer;
  };
}
