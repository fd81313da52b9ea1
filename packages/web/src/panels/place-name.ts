import type { PlaceLineFragment } from "../api/generated/graphql.ts";

/** The note, and the section where that is not the whole note. */
export const placeName = ({ note, heading }: Pick<PlaceLineFragment, "note" | "heading">): string =>
  heading && heading !== note.title ? `${note.title} › ${heading}` : note.title;
