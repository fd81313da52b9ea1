import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";
import { ROOT } from "./packed.ts";

/** Packages whose doors have no report, and whose comments are looked at all the same. */
export const UNREPORTED: readonly string[] = ["api", "client", "react", "store-postgres"];

/**
 * What of a package's doors has no comment of its own, members of interfaces and classes among it, by API Extractor; each with
 * the place where it stands, none twice. What a program wrote is left out.
 * @param folder name under `packages/`; built before.
 * @throws Error where the package was not built.
 */
export async function undocumentedIn(folder: string): Promise<string[]> {
  const home = join(ROOT, "packages", folder);
  const found = new Set<string>();
  for (const types of typesOf(home)) for (const each of await undocumentedBehind(home, types)) found.add(each);
  return [...found];
}

/** Files of types that a package's `exports` lead to. */
function typesOf(home: string): string[] {
  const manifest = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as {
    exports: Record<string, string | { types?: string }>;
  };
  return Object.values(manifest.exports).flatMap((target) =>
    typeof target === "string" || target.types === undefined ? [] : [join(home, target.types)],
  );
}

async function undocumentedBehind(home: string, types: string): Promise<string[]> {
  const temporary = await mkdtemp(join(tmpdir(), "cairn-undocumented-"));
  const found: string[] = [];
  try {
    const config = ExtractorConfig.prepare({
      configObjectFullPath: join(home, "api-extractor.json"),
      packageJsonFullPath: join(home, "package.json"),
      configObject: {
        projectFolder: home,
        mainEntryPointFilePath: types,
        compiler: { overrideTsconfig: COMPILER },
        // Comments are looked at where a report is written; nobody keeps this one.
        apiReport: {
          enabled: true,
          reportFileName: "report.api.md",
          reportFolder: temporary,
          reportTempFolder: join(temporary, "new"),
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
      },
    });
    Extractor.invoke(config, {
      localBuild: true,
      messageCallback: (message) => {
        message.handled = true;
        const isWritten = message.sourceFilePath?.split(sep).includes("generated") !== true;
        if (message.messageId === "ae-undocumented" && isWritten)
          found.push(`${relative(ROOT, home)}/${message.formatMessageWithLocation(home)}`);
      },
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return found;
}

/** Compiler options that the built types are read with; others' types are not looked at. */
const COMPILER = {
  compilerOptions: {
    target: "es2023",
    lib: ["es2023", "dom", "esnext"],
    module: "nodenext",
    moduleResolution: "nodenext",
    jsx: "react-jsx",
    strict: true,
    noEmit: true,
    types: ["node"],
    skipLibCheck: true,
  },
  include: ["dist"],
};
