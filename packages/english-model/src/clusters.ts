import { bytesOf, PackReader } from "./bytes.ts";
import { frontDecode } from "./front-code.ts";

/**
 * Classes of words that are used alike (Brown-style clusters, Koo, Carreras & Collins 2008), cut from word vectors by
 * `train/clusters.ts`: they tell something of words that the treebank does not hold. Class 0 is for unknown words; else a class
 * is 1 + a number under 1,024 whose leading 8 and 5 bits name the wider classes that it belongs to.
 */
export type Clusters = ReadonlyMap<string, number>;

export function unpackClusters(base64: string): Clusters {
  const reader = new PackReader(bytesOf(base64));
  const words = frontDecode(reader);
  const wide = reader.run();
  const narrow = reader.run();
  return new Map(words.map((word, i) => [word, 1 + wide[i]! * 4 + narrow[i]!]));
}

/** The class of a lower-case form; of a hyphenated one that of its last part. */
export function clusterOf(clusters: Clusters, form: string): number {
  const direct = clusters.get(form);
  if (direct !== undefined) return direct;
  const hyphen = form.lastIndexOf("-");
  return hyphen < 0 ? 0 : (clusters.get(form.slice(hyphen + 1)) ?? 0);
}
