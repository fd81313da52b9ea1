import type { Curriculum as Course, CurriculumItem, CurriculumStage, CurriculumTheme } from "@cairn/graph-core";
import { builder } from "./builder.ts";
import { conceptsOf } from "./load.ts";
import { layoutOf, themeOf } from "./map-places.ts";
import { bounded } from "./paging.ts";
import { homeOf } from "./place.ts";
import { ConceptRef, PlaceRef } from "./refs.ts";
import { strengthArgs, strengthOf } from "./strength.ts";

// Stages, themes and items share out the `first` concepts of the whole: that is what the cost counts.
const SHARED = { cost: { size: 1 } };

const Item = builder.objectRef<CurriculumItem>("CurriculumItem").implement({
  description: "A concept in its place in the curriculum.",
  fields: (t) => ({
    concept: t.field({ type: ConceptRef, description: "The concept.", resolve: (item) => item.concept }),
    requires: t.field({
      type: [ConceptRef],
      description: "What it requires among the concepts of the curriculum: all in earlier stages.",
      extensions: { cost: { size: 3 } },
      resolve: (item, _, context) => conceptsOf(context, item.requires),
    }),
    home: t.field({
      type: PlaceRef,
      nullable: true,
      description: "The place of the notes that explains it best, and what to read there.",
      resolve: (item) => homeOf(item.concept),
    }),
    minutes: t.float({
      description: "Minutes to read what explains it; 0 where nothing does.",
      resolve: (item) => item.read?.minutes ?? 0,
    }),
  }),
});

const Theme = builder.objectRef<CurriculumTheme>("CurriculumTheme").implement({
  description:
    "Concepts of one stage that stand in one region of the map; where nobody has laid it out, that hang together.",
  fields: (t) => ({
    label: t.string({
      nullable: true,
      description:
        "Label of the most important concept of the theme, explained or not; null for what belongs to no other concept.",
      resolve: (theme) => theme.label,
    }),
    items: t.field({
      type: [Item],
      description: "In the order of the notes, by path and line.",
      extensions: SHARED,
      resolve: (theme) => theme.items,
    }),
    minutes: t.exposeFloat("minutes", { description: "Minutes to read them. What explains several counts once." }),
  }),
});

const Stage = builder.objectRef<CurriculumStage>("CurriculumStage").implement({
  description: "What can be learned once the stages before it are known.",
  fields: (t) => ({
    number: t.exposeInt("number", { description: "From 1." }),
    themes: t.field({
      type: [Theme],
      description: "In the order of the map's regions; where nobody has laid it out, the most important one first.",
      extensions: SHARED,
      resolve: (stage) => stage.themes,
    }),
    minutes: t.exposeFloat("minutes", { description: "Minutes to read the stage. What explains several counts once." }),
  }),
});

const Curriculum = builder.objectRef<Course>("Curriculum").implement({
  description: "The whole vault as a course: what the notes explain, in stages.",
  fields: (t) => ({
    stages: t.field({
      type: [Stage],
      description: "Whatever a concept requires stands in an earlier stage.",
      extensions: SHARED,
      resolve: (course) => course.stages,
    }),
    anytime: t.field({
      type: [Theme],
      description: "What requires nothing and nothing requires: to be read at any time.",
      extensions: SHARED,
      resolve: (course) => course.anytime,
    }),
    minutes: t.exposeFloat("minutes", { description: "Minutes to read it all. What explains several counts once." }),
    conceptCount: t.int({ description: "How many concepts are in it.", resolve: (course) => course.concepts }),
    omittedCount: t.int({
      description: "How many less important concepts `first` left out.",
      resolve: (course) => course.omitted,
    }),
  }),
});

builder.queryField("curriculum", (t) =>
  t.field({
    type: Curriculum,
    description:
      "The whole vault as stages of what can be learned one after the other, clustered by the themes of the map.",
    args: {
      first: t.arg.int({ defaultValue: 200, description: "At most so many concepts, the most important: 1 to 5000." }),
      ...strengthArgs,
    },
    extensions: { cost: { pages: true, weight: 500 } },
    resolve: (_, args, context) =>
      context.source.curriculum({
        first: bounded("first", args.first ?? 200, 5000),
        minStrength: strengthOf(args),
        themeOf: async (ids) => (await layoutOf(ids, context))?.map((place) => themeOf(place)),
      }),
  }),
);
