/** Cairn's relation types, spelt as its GraphQL schema spells them. */
export type RelationType =
  | "IS_A"
  | "PART_OF"
  | "USES"
  | "REQUIRES"
  | "PRODUCES"
  | "AFFECTS"
  | "APPLIES_TO"
  | "CONTRASTS_WITH"
  | "RELATED_TO";

/** A concept as the map needs it. */
export interface MapConcept {
  /** The API's global id: changes are told by it. */
  id: string;
  slug: string;
  label: string;
  importance: number;
  degree: number;
}

/** A relation as the map needs it; ends by slug. */
export interface MapRelation {
  id: string;
  type: RelationType;
  label: string;
  confidence: number;
  evidenceCount: number;
  source: string;
  target: string;
}

/** A relation as the API answers it. */
export interface RelationFragment extends Omit<MapRelation, "source" | "target"> {
  source: { slug: string };
  target: { slug: string };
}

export interface Point {
  x: number;
  y: number;
}

export type Positions = ReadonlyMap<string, Point>;

export const toConcept = (concept: MapConcept): MapConcept => concept;

export const toRelation = (relation: RelationFragment): MapRelation => ({
  id: relation.id,
  type: relation.type,
  label: relation.label,
  confidence: relation.confidence,
  evidenceCount: relation.evidenceCount,
  source: relation.source.slug,
  target: relation.target.slug,
});

/** How strongly a relation holds two concepts together. */
export const weightOf = (relation: MapRelation): number =>
  relation.confidence * (1 + Math.log2(Math.max(1, relation.evidenceCount)));
