import { builder } from "./builder.ts";
import "./connections.ts";
import "./place.ts";
import "./evidence.ts";
import "./mention.ts";
import "./warning.ts";
import "./relation.ts";
import "./prerequisite.ts";
import "./concept.ts";
import "./related.ts";
import "./concept-queries.ts";
import "./search.ts";
import "./subgraph.ts";
import "./paths.ts";
import "./learning-path.ts";
import "./frontier.ts";
import "./note.ts";
import "./note-queries.ts";
import "./stats.ts";
import "./subscription.ts";
import "./corrections.ts";
import "./edit-relations.ts";
import "./edit-prerequisites.ts";
import "./edit-concepts.ts";
import "./undo.ts";

/** The schema: what the files above added to the builder. */
export const schema = builder.toSchema({ sortSchema: false });
