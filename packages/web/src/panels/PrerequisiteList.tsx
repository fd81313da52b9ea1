import type { EvidenceLineFragment } from "../api/generated/graphql.ts";
import { ConceptLink } from "./ConceptLink.tsx";
import { PrerequisiteCorrection } from "./correct-later.tsx";
import { EvidenceList } from "./Evidence.tsx";
import { told } from "../text/told.ts";

interface PrerequisiteListProps {
  title: string;
  /** The concept that all of them are about. */
  of: { slug: string; label: string };
  /** Whether they come before it or after it. */
  side: "before" | "after";
  items: readonly {
    concept: { slug: string; label: string };
    reason: string;
    evidence: readonly EvidenceLineFragment[];
  }[];
}

/** What has to be understood first, or what opens up, each with its reason. */
export function PrerequisiteList({ title, of, side, items }: PrerequisiteListProps) {
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
            <p className="reason">{told(reason)}</p>
            <EvidenceList evidence={evidence} count={evidence.length} />
            <PrerequisiteCorrection
              concept={side === "before" ? of : concept}
              requires={side === "before" ? concept : of}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
