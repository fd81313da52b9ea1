import { table, type Worded } from "./table.ts";

/** What the menu says that takes the picture away. */
export const takeEn = {
  title: "Take this view away",
  close: "Close",
  png: "Picture (PNG)",
  svg: "Drawing (SVG)",
  json: "Concepts and relations (JSON)",
  link: "Copy link to this view",
  copied: "The link is copied.",
  embed: "Copy code to embed it",
  embedCopied: "The code is copied. It shows this view live on another page.",
  embedNobody:
    "But this server lets no page frame it: start it with cairn serve --allow-frame and that page's site, publish with cairn site, or take the drawing as HTML.",
  embedSome: "This server lets itself be framed by pages of:",
  embedUnknown: "Whether this page may be framed can't be found out here.",
  figure: "Copy the drawing as HTML",
  figureCopied: "The drawing is copied, with a link to this view. It needs no server.",
  failed: "The picture could not be made.",
} as const;

export type TakeTexts = Worded<typeof takeEn>;

/** The table in use. */
export const takeText: TakeTexts = table("take", takeEn);
