import type { ConnectionsQuery } from "../../api/generated/later/graphql.ts";
import { connectText as words } from "../../text/connect-en.ts";
import { ConceptLink } from "../ConceptLink.tsx";
import { compareTies, type Named } from "./compare.ts";

type Side = NonNullable<ConnectionsQuery["from"]>;

const MOST = 12;

/** Two concepts beside each other: what each is, needs and is tied to, and what they share. */
export function SideBySide({ first, second }: { first: Side; second: Side }) {
  const ties = compareTies(first, second);
  const rows = [
    { name: words.definition, of: (side: Side) => side.definition ?? words.noDefinition },
    { name: words.relations, of: (side: Side) => side.degree },
    {
      name: words.requires,
      of: (side: Side) => side.requires.map(({ requires }) => requires.label).join(", ") || words.nothing,
    },
  ];
  return (
    <section className="relation-group">
      <h3>{words.compare}</h3>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={words.compare}>
        <table className="compare">
          <thead>
            <tr>
              <td />
              <th scope="col">{first.label}</th>
              <th scope="col">{second.label}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, of }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{of(first)}</td>
                <td>{of(second)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Ties title={words.shared} named={ties.shared} />
      <Ties title={words.only(first.label)} named={ties.first} />
      <Ties title={words.only(second.label)} named={ties.second} />
    </section>
  );
}

function Ties({ title, named }: { title: string; named: readonly Named[] }) {
  if (named.length === 0) return null;
  return (
    <>
      <h4>
        {title} <span className="count">{named.length}</span>
      </h4>
      <ul className="inline-list">
        {named.slice(0, MOST).map(({ slug, label }) => (
          <li key={slug}>
            <ConceptLink slug={slug} label={label} />
          </li>
        ))}
        {named.length > MOST && <li className="quiet">{words.more(named.length - MOST)}</li>}
      </ul>
    </>
  );
}
