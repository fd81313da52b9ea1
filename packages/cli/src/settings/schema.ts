import { optionsOf } from "../arguments.ts";
import type { Command } from "../command.ts";
import { CONFIG_FILE, EVERYWHERE } from "./everywhere.ts";
import { type Setting, settingsOf, type Takes } from "./setting.ts";

/** The JSON Schema of the config file, from the commands' options. */
export function configSchema(commands: readonly Command[]): object {
  const everywhere = Object.entries(EVERYWHERE).map(([name, option]) => property(name, option.about, option.setting));
  const sections = commands.flatMap((command): [string, object][] => {
    const settings = settingsOf(optionsOf(command)).filter(([, { setting }]) => setting.environmentOnly !== true);
    if (settings.length === 0) return [];
    return [
      [
        command.name,
        {
          description: `Settings of cairn ${command.name}.`,
          type: ["object", "null"],
          additionalProperties: false,
          properties: Object.fromEntries(settings.map(([name, { about, setting }]) => property(name, about, setting))),
        },
      ],
    ];
  });
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Settings of Cairn",
    description: `${CONFIG_FILE}: what Cairn's commands need not be told each time, in the folder of the notes.`,
    type: ["object", "null"],
    additionalProperties: false,
    properties: { $schema: {}, ...Object.fromEntries([...everywhere, ...sections]) },
  };
}

function property(name: string, about: string, { takes }: Setting): [string, object] {
  return [name, { description: about, ...shape(takes) }];
}

/** An empty value is as if it were not there. */
function shape(takes: Takes): object {
  switch (takes.type) {
    case "boolean":
      return { type: ["boolean", "null"] };
    case "integer":
    case "number":
      return { type: [takes.type, "null"], minimum: takes.minimum, maximum: takes.maximum };
    case "string":
      return takes.enum === undefined ? { type: ["string", "null"], minLength: 1 } : { enum: [...takes.enum, null] };
    case "names":
      return {
        anyOf: [
          { type: "null" },
          { type: "string", pattern: "\\S" },
          { type: "array", items: { type: "string", pattern: "^[^,]*[^,\\s][^,]*$" } },
        ],
      };
  }
}
