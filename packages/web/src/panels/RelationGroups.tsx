import { useState } from "react";
import { byTelling } from "../note/telling.ts";
import { text } from "../text/en.ts";
import { ConceptLink } from "./ConceptLink.tsx";
import { RelationCorrection } from "./correct-later.tsx";
import { EvidenceList } from "./Evidence.tsx";
import type { RelationGroup, RelationLine } from "./relation-groups.ts";
import { toldVerb } from "../text/told.ts";

const FIRST = 6;

export function RelationGroups({ groups, chosen }: { groups: readonly RelationGroup[]; chosen: string | null }) {
  return groups.map((group) => <Group key={group.key} group={group} chosen={chosen} />);
}

function Group({ group, chosen }: { group: RelationGroup; chosen: string | null }) {
  const [all, setAll] = useState(false);
  const hasChosen = group.lines.slice(FIRST).some((line) => line.relation.id === chosen);
  const shown = all || hasChosen ? group.lines : group.lines.slice(0, FIRST);
  return (
    <section className="relation-group">
      <h3>
        {group.title} <span className="count">{group.lines.length}</span>
      </h3>
      <ul>
        {shown.map((line) => (
          <Line key={line.relation.id} line={line} chosen={line.relation.id === chosen} />
        ))}
      </ul>
      {shown.length < group.lines.length && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {text.overview.more} ({group.lines.length - shown.length})
        </button>
      )}
    </section>
  );
}

function Line({ line, chosen }: { line: RelationLine; chosen: boolean }) {
  const { relation, other } = line;
  return (
    <li
      className={chosen ? "relation-line is-chosen" : "relation-line"}
      ref={chosen ? (element) => element?.scrollIntoView({ block: "center" }) : undefined}
    >
      <div className="relation-head">
        <ConceptLink slug={other.slug} label={other.label} />
        <span className="verb">{toldVerb(relation.label)}</span>
      </div>
      <EvidenceList
        evidence={byTelling(relation.evidence, [relation.source, relation.target])}
        count={relation.evidenceCount}
      />
      <RelationCorrection key={`${relation.type}|${relation.label}`} relation={relation} />
    </li>
  );
}
