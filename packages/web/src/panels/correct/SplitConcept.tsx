import { useId, useState } from "react";
import { useClient } from "urql";
import { sentenceOf } from "../../api/errors.ts";
import {
  ConceptByNameDocument,
  NamesAndNotesDocument,
  SplitNameDocument,
  SplitNotesDocument,
} from "../../api/generated/later/graphql.ts";
import { useCorrect } from "../../controllers/use-correct.ts";
import { useLiveQuery } from "../../controllers/use-live-query.ts";
import { dispatch } from "../../state/app-state.ts";
import { correctText } from "../../text/correct-en.ts";
import { Failure, Skeleton } from "../States.tsx";
import { CheckList } from "./CheckList.tsx";
import { distinctNames } from "./distinct-names.ts";

const words = correctText.split;

interface SplitConceptProps {
  slug: string;
  label: string;
  /** Once it is written and holds. */
  onDone: () => void;
}

/** The concept is two: one of its names means something else everywhere, or all of it does in some notes. */
export function SplitConcept({ slug, label, onDone }: SplitConceptProps) {
  const { data, error, retry } = useLiveQuery(NamesAndNotesDocument, { concept: slug, slug });
  const client = useClient();
  if (error && !data) return <Failure message={sentenceOf(error)} onRetry={retry} />;
  if (!data?.concept) return <Skeleton />;

  /** Where its old name leads now; where nothing is left of it, to what it is instead. */
  const goOn = async (as: string): Promise<void> => {
    onDone();
    for (const name of [label, as]) {
      const answer = await client.query(ConceptByNameDocument, { name }, { requestPolicy: "network-only" }).toPromise();
      const found = answer.data?.concept?.slug;
      if (found === slug) return;
      if (found) return dispatch({ type: "focus", slug: found });
    }
  };
  const aliases = distinctNames(label, data.concept.aliases);
  const notes = data.notes.edges.map(({ node }) => node);
  return (
    <>
      {aliases.length > 0 && <ByName slug={slug} label={label} aliases={aliases} onDone={goOn} />}
      <InNotes slug={slug} label={label} aliases={aliases} notes={notes} onDone={goOn} />
      {data.notes.totalCount > notes.length && (
        <p className="quiet">{words.partial(notes.length, data.notes.totalCount)}</p>
      )}
    </>
  );
}

interface WayProps {
  slug: string;
  label: string;
  /** Each a name of its own. */
  aliases: readonly string[];
  /** Takes the name of what was split off. */
  onDone: (as: string) => Promise<void>;
}

function ByName({ slug, label, aliases, onDone }: WayProps) {
  const correct = useCorrect();
  const id = useId();
  const [chosen, setName] = useState("");
  const name = aliases.includes(chosen) ? chosen : (aliases[0] ?? "");
  const split = async (): Promise<void> => {
    if (await correct(words.apart(label, name), SplitNameDocument, { concept: slug, from: name })) await onDone(name);
  };
  return (
    <form
      className="correct-row"
      onSubmit={(event) => {
        event.preventDefault();
        void split();
      }}
    >
      <label htmlFor={id}>{words.name}</label>
      <select id={id} value={name} onChange={({ target }) => setName(target.value)}>
        {aliases.map((alias) => (
          <option key={alias}>{alias}</option>
        ))}
      </select>
      <button type="submit" className="button is-small">
        {words.keepApart}
      </button>
    </form>
  );
}

/** A note by its title, and by its path where that says more. */
const noteItem = ({ path, title }: { path: string; title: string }) => ({
  key: path,
  name: title,
  ...(path !== `${title}.md` && { detail: path }),
});

interface InNotesProps extends WayProps {
  /** That name it. */
  notes: readonly { path: string; title: string }[];
}

function InNotes({ slug, label, aliases, notes, onDone }: InNotesProps) {
  const correct = useCorrect();
  const id = useId();
  const [as, setAs] = useState("");
  const [paths, setPaths] = useState<ReadonlySet<string>>(new Set());
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  // The notes may have changed since they were chosen.
  const chosen = notes.map(({ path }) => path).filter((path) => paths.has(path));
  const names = aliases.filter((alias) => !kept.has(alias));
  const name = as.trim();
  const split = async (): Promise<void> => {
    const variables = { concept: slug, notes: chosen, names, as: name };
    if (await correct(words.inNotes(label, name, chosen.length), SplitNotesDocument, variables)) await onDone(name);
  };
  return (
    <form
      className="correct-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void split();
      }}
    >
      <CheckList title={words.notes} items={notes.map(noteItem)} chosen={paths} onChange={setPaths} />
      {aliases.length > 0 && (
        <CheckList
          title={words.names}
          items={aliases.map((alias) => ({ key: alias, name: alias }))}
          chosen={new Set(names)}
          onChange={(next) => setKept(new Set(aliases.filter((alias) => !next.has(alias))))}
        />
      )}
      <div className="correct-row">
        <label htmlFor={id}>{words.as}</label>
        <input
          id={id}
          className="text-field"
          value={as}
          maxLength={200}
          onChange={({ target }) => setAs(target.value)}
        />
        <button type="submit" className="button is-small" disabled={name === "" || chosen.length === 0}>
          {words.split}
        </button>
      </div>
    </form>
  );
}
