import type { EvidenceLineFragment } from "../api/generated/graphql.ts";
import { ConceptLink } from "./ConceptLink.tsx";
import { EvidenceList } from "./Evidence.tsx";

interface PrerequisiteListProps {
  title: string;
  items: readonly {
    concept: { slug: string; label: string };
    reason: string;
    evidence: readonly EvidenceLineFragment[];
  }[];
}

/** What has to be understood first, or what opens up, each with its reason. */
export function PrerequisiteList({ title, items }: PrerequisiteListProps) {
  if (items.length === 0) return null;
  return (
    <section className="relation-group">
      <h3>
        {title} <span className="count">{items.length}</span>
      </h3>
      <ul>
        {items.map(({ concept, reason, evidence }) => (
          <li key={concept.slug} className="relation-line">
            <div className="relation-head">
              <ConceptLink slug={concept.slug} label={concept.label} />
            </div>
            <p className="reason">{reason}</p>
            <EvidenceList evidence={evidence} count={evidence.length} />
          </li>
        ))}
      </ul>
    </section>
  );
}
