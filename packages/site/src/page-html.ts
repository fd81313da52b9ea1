/**
 * What the page may do: run its own scripts. `file:` is for a site that was opened from a disk; on a server no browser
 * lets a page load from there. Nothing in a note can make it load or tell anything elsewhere.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file: 'unsafe-inline'",
  "img-src 'self' file: data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The one page of a site. All addresses in it are relative, so that it works under any path. */
export function pageHtml(vaultName: string, version: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="description" content="${escape(vaultName)}: a concept map, and the way through it." />
    <meta name="referrer" content="no-referrer" />
    <meta name="cairn-version" content="${version}" />
    <link rel="icon" type="image/svg+xml" href="./cairn.svg" />
    <link rel="stylesheet" href="./cairn.css?v=${version}" />
    <title>${escape(vaultName)} · Cairn</title>
    <script defer src="./data/first.js?v=${version}"></script>
    <script defer src="./cairn.js?v=${version}"></script>
  </head>
  <body>
    <div id="root"></div>
    <noscript>Cairn needs JavaScript to draw the map.</noscript>
  </body>
</html>
`;
}
