import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel, type ExtractorMessage } from "@microsoft/api-extractor";
import { ROOT } from "./packed.ts";

/** Where the reports lie. */
export const REPORTS = join(ROOT, "doors", "reports");

/** A door of a package: an entry of its `exports` that has types. */
export interface Door {
  /** What it is imported by. */
  name: string;
  /** Folder of the package. */
  folder: string;
  /** Its source. */
  source: string;
  /** Its file of types, built. */
  types: string;
  /** Its file of code, built. */
  code: string;
  /** File name of its report. */
  report: string;
}

/** The doors of a package, in the order of its `exports`. @param folder name under `packages/`. */
export function doorsOf(folder: string): Door[] {
  const home = join(ROOT, "packages", folder);
  const manifest = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as {
    name: string;
    exports: Record<string, string | { source: string; types: string; default: string }>;
  };
  return Object.entries(manifest.exports).flatMap(([path, target]): Door[] => {
    if (typeof target === "string") return [];
    const place = path.slice(1);
    return [
      {
        name: `${manifest.name}${place}`,
        folder: home,
        source: join(home, target.source),
        types: join(home, target.types),
        code: join(home, target.default),
        report: `${folder}${place.replaceAll("/", ".")}.api.md`,
      },
    ];
  });
}

/** All doors that strangers come in by. */
export const DOORS: readonly Door[] = ["english-model", "graph-core"].flatMap(doorsOf);

/**
 * Prints everything that a door promises, by API Extractor, and compares it with the report that is checked in.
 * @param update writes the report anew.
 * @returns whether it differed, and what is wrong with the door besides.
 */
export async function reportOf(door: Door, update: boolean): Promise<{ changed: boolean; complaints: string[] }> {
  const temporary = await mkdtemp(join(tmpdir(), "cairn-report-"));
  const complaints: string[] = [];
  try {
    const config = ExtractorConfig.prepare({
      configObjectFullPath: join(door.folder, "api-extractor.json"),
      packageJsonFullPath: join(door.folder, "package.json"),
      configObject: {
        projectFolder: door.folder,
        mainEntryPointFilePath: door.types,
        compiler: { overrideTsconfig: COMPILER },
        apiReport: {
          enabled: true,
          reportFileName: door.report,
          reportFolder: REPORTS,
          reportTempFolder: temporary,
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        newlineKind: "lf",
        messages: {
          compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
          extractorMessageReporting: {
            default: { logLevel: ExtractorLogLevel.Warning },
            // No release tags: what is exported is public.
            "ae-missing-release-tag": { logLevel: ExtractorLogLevel.None },
          },
          tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.Warning } },
        },
      },
    });
    const exported = doorsOf(basename(door.folder)).map(({ types }) => readFileSync(types, "utf8"));
    const result = Extractor.invoke(config, {
      localBuild: update,
      messageCallback: (message) => {
        message.handled = true;
        if (isComplaint(message, exported.join("\n"))) complaints.push(message.formatMessageWithLocation(door.folder));
      },
    });
    return { changed: result.apiReportChanged, complaints };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Compiler options that the built types are read with. */
const COMPILER = {
  compilerOptions: {
    target: "es2023",
    lib: ["es2023", "dom"],
    module: "nodenext",
    moduleResolution: "nodenext",
    strict: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
    skipLibCheck: false,
  },
  include: ["dist"],
};

/** Errors, what strangers find no word about, and types that they cannot name because no door has them. */
function isComplaint(message: ExtractorMessage, exported: string): boolean {
  const { logLevel, messageId, text } = message;
  if (messageId === "ae-forgotten-export") {
    // A number is added where two things of one name meet: the index of "./light", and the root door's that extends it.
    const name = /symbol "([^"]+?)(?:_\d+)?"/.exec(text)?.[1] ?? "";
    return !new RegExp(`\\b${name}\\b`).test(exported);
  }
  if (messageId.startsWith("console-")) return logLevel === ExtractorLogLevel.Error;
  return logLevel === ExtractorLogLevel.Error || logLevel === ExtractorLogLevel.Warning;
}
