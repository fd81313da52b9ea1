/** What the menu says that takes the picture away. */
export const takeText = {
  title: "Take this view away",
  close: "Close",
  png: "Picture (PNG)",
  svg: "Drawing (SVG)",
  link: "Copy link to this view",
  copied: "The link is copied.",
  failed: "The picture could not be made.",
} as const;
