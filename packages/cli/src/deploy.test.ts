import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { parseCommandArguments } from "./arguments.ts";
import { COMMANDS } from "./commands/table.ts";

const DEPLOY = new URL("../../../docs/deploy/", import.meta.url);
const STORE = "postgres://cairn@database/cairn";

/** That a command of an example is one that Cairn has, with options and arguments that it takes. */
async function check(line: readonly string[]): Promise<void> {
  const [name, ...args] = line.map((each) => each.replace("$(STORE)", STORE));
  const entry = COMMANDS.find((one) => one.name === name);
  expect(entry, `cairn ${name}`).toBeDefined();
  parseCommandArguments(await entry!.load(), args);
}

interface Service {
  image?: string;
  command?: string[];
  depends_on?: Record<string, { condition: string }>;
}

test("the Compose file is YAML, its services wait for services, its commands are Cairn's", async () => {
  const text = readFileSync(new URL("compose.yaml", DEPLOY), "utf8");
  const { services, volumes } = parse(text, { merge: true }) as {
    services: Record<string, Service>;
    volumes: Record<string, unknown>;
  };
  expect(Object.keys(volumes)).toEqual(["database"]);
  expect(Object.keys(services)).toEqual(["database", "migrate", "ingest", "worker", "serve"]);
  for (const { image, command, depends_on = {} } of Object.values(services)) {
    expect(image).toMatch(/^\w+:[\w.]+$/);
    for (const other of Object.keys(depends_on)) expect(services).toHaveProperty(other);
    if (command !== undefined) await check(command);
  }
});

interface Resource {
  apiVersion: string;
  kind: string;
  metadata: { name: string };
  spec: {
    selector?: unknown;
    template?: {
      metadata?: { labels: object };
      spec: { containers: { name: string; image: string; args: string[] }[] };
    };
  };
}

test("the Kubernetes manifests are YAML, select what they make, and their commands are Cairn's", async () => {
  const documents = parseAllDocuments(readFileSync(new URL("kubernetes.yaml", DEPLOY), "utf8"));
  expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
  const resources = documents.map((one) => one.toJS() as Resource);
  expect(resources.map(({ kind }) => kind)).toEqual(["Job", "Deployment", "Deployment", "Service"]);
  for (const { apiVersion, kind, metadata, spec } of resources) {
    expect(apiVersion).toMatch(/^(?:apps\/|batch\/)?v1$/);
    expect(metadata.name).toMatch(/^[a-z-]+$/);
    if (kind === "Deployment") expect(spec.selector).toEqual({ matchLabels: spec.template?.metadata?.labels });
    for (const { args, image } of spec.template?.spec.containers ?? []) {
      expect(image).toMatch(/^cairn:/);
      await check(args);
    }
  }
});
