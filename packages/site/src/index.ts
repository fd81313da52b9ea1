export { type SiteFile, type SiteOptions, siteFiles } from "./site-files.ts";
