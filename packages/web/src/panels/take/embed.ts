const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A frame that shows the view live. Pages may only be framed where their server allows it. */
export const frameCode = (url: string, title: string): string =>
  `<iframe src="${escape(url)}" title="${escape(title)}" width="100%" height="640" loading="lazy" style="border: 1px solid #ccc; border-radius: 12px"></iframe>\n`;

/** The drawing itself with a link to the view: needs no server, and no permission of one. */
export const figureCode = (svg: string, url: string, title: string): string =>
  `<figure>\n${svg.trim()}\n<figcaption><a href="${escape(url)}">${escape(title)}</a></figcaption>\n</figure>\n`;
