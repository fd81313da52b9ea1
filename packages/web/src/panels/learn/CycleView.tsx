import type { GapsQuery } from "../../api/generated/later/graphql.ts";
import { learnText } from "../../text/learn-en.ts";
import { ConceptLink } from "../ConceptLink.tsx";
import { EvidenceList } from "../Evidence.tsx";
import { told } from "../../text/told.ts";

const words = learnText.gaps;

/** A circle of explanations: what closes it, and what was left out so that there is an order at all. */
export function CycleView({ cycle }: { cycle: GapsQuery["cycles"]["cycles"][number] }) {
  const { concepts, closing, dropped, reason } = cycle;
  return (
    <li className="relation-line">
      <div className="relation-head cycle-names">
        {concepts.map(({ slug, label }) => (
          <ConceptLink key={slug} slug={slug} label={label} />
        ))}
      </div>
      <p className="reason">{told(reason)}</p>
      <details className="evidence-more">
        <summary>{learnText.gaps.sentences}</summary>
        {closing.map(({ concept, requires, evidence }) => (
          <div key={`${concept.slug}|${requires.slug}`}>
            <p className="reason">
              {concept.label} {words.requires} {requires.label}
            </p>
            <EvidenceList evidence={evidence} count={evidence.length} />
          </div>
        ))}
        <p className="reason">{words.dropped}</p>
        <EvidenceList evidence={dropped.evidence} count={dropped.evidence.length} />
      </details>
    </li>
  );
}
