import { defineCommand, UsageError } from "../command.ts";
import { print } from "../output.ts";
import { didYouMean } from "../suggest.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;

/** `cairn completion`: commands, options and values behind the Tab key. */
export const completion = defineCommand({
  name: "completion",
  synopsis: "bash|zsh|fish",
  about: "Prints a script that makes a shell complete Cairn's commands, options and values.",
  positionals: [1, 1],
  options: {},
  readsNotes: false,
  paged: false,
  vault: () => undefined,
  examples: [
    { line: "cairn completion bash > ~/.local/share/bash-completion/completions/cairn", about: "For every new bash." },
    { line: 'cairn completion zsh > "${fpath[1]}/_cairn"', about: "For every new zsh." },
    { line: "cairn completion fish > ~/.config/fish/completions/cairn.fish", about: "For every new fish." },
  ],
  async run([shell = ""]) {
    if (!SHELLS.some((one) => one === shell))
      throw new UsageError(
        `There is no completion for "${shell}".`,
        didYouMean(shell, SHELLS) || `There is one for ${SHELLS.join(", ")}.`,
      );
    const { COMMANDS } = await import("./table.ts");
    const { describeCommands } = await import("../completion/described.ts");
    const described = await describeCommands(COMMANDS);
    const { bashScript } = await import("../completion/bash.ts");
    const { zshScript } = await import("../completion/zsh.ts");
    const { fishScript } = await import("../completion/fish.ts");
    await print({ bash: bashScript, zsh: zshScript, fish: fishScript }[shell as (typeof SHELLS)[number]](described));
  },
});
