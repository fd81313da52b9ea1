import { notLoaded } from "./data-queue.ts";

/** Address of one of the site's own scripts; it carries the version, so that a browser never mixes two. */
export const addressOf = (path: string): string => {
  const version = document.querySelector<HTMLMetaElement>('meta[name="cairn-version"]')?.content ?? "";
  return `./${path}?v=${version}`;
};

/** Runs one of the site's own scripts in this page. @throws Error that says which one could not be loaded */
export function runScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = addressOf(path);
    script.addEventListener("load", () => {
      script.remove();
      resolve();
    });
    script.addEventListener("error", () => {
      script.remove();
      reject(notLoaded(path));
    });
    document.head.append(script);
  });
}
