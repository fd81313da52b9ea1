import type { Option } from "../command.ts";
import { type Setting, takes } from "./setting.ts";

/** Settings that mean the same in every command that has them; others stand in their command's section. */
export const EVERYWHERE = {
  verbose: {
    short: "v",
    about: "Show every warning.",
    setting: { takes: takes.flag, everywhere: true, example: "false" },
  },
  "no-cache": {
    about: "Read every note anew; neither use nor write the vault's .cairn folder.",
    setting: { takes: takes.flag, everywhere: true, example: "false" },
  },
  "no-pager": {
    about: "Print long output at once, not a screen at a time.",
    setting: { takes: takes.flag, everywhere: true, example: "false" },
  },
  "min-strength": {
    value: "S",
    about: "Pass over prerequisites weaker than this, 0 to 1. Without it, 0.35.",
    setting: { takes: takes.fraction, everywhere: true, example: "0.35" },
  },
} as const satisfies Record<string, Option & { setting: Setting }>;

/** The vault's own settings, in the folder of its notes. */
export const CONFIG_FILE = "cairn.config.yaml";
