import type { DescribedCommand, DescribedOption } from "./described.ts";

/** What stands at the first place that is no option: a folder that is called like a command is none. */
const COMMAND = `function __cairn_command
  set -l words (commandline -opc)
  for word in $words[2..-1]
    string match -q -- '-*' $word; and continue
    contains -- $word $argv; and return 0
    test (count $argv) -gt 0; and return 1
    return 0
  end
  return 1
end`;

/** For fish: a line an option. */
export function fishScript(commands: readonly DescribedCommand[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  const none = "not __cairn_command";
  const lines = ["# fish completion for cairn", COMMAND, `complete -c cairn -n ${quoted(none)} -f`];
  for (const { name, about } of commands)
    lines.push(`complete -c cairn -n ${quoted(none)} -a ${name} -d ${quoted(about)}`);
  lines.push(`complete -c cairn -n ${quoted(none)} -a help -d 'Show help'`);
  lines.push(`complete -c cairn -n ${quoted(none)} -l help -s h -d 'Show help'`);
  lines.push(`complete -c cairn -n ${quoted(none)} -l version -d 'Show the version'`);
  lines.push(`complete -c cairn -n '__cairn_command help' -f -a ${quoted(names)}`);
  for (const { name, options, argument } of commands) {
    const seen = quoted(`__cairn_command ${name}`);
    if (argument !== "path") lines.push(`complete -c cairn -n ${seen} -f -a ${quoted(argument.join(" "))}`);
    for (const option of options) lines.push(`complete -c cairn -n ${seen} ${describe(option)}`);
  }
  return `${lines.join("\n")}\n`;
}

function describe({ name, short, about, value }: DescribedOption): string {
  const parts = [`-l ${name}`, ...(short === undefined ? [] : [`-s ${short}`]), `-d ${quoted(about)}`];
  if (typeof value === "object") parts.push("-x", `-a ${quoted(value.join(" "))}`);
  else if (value === "path") parts.push("-r", "-F");
  else if (value === "other") parts.push("-x");
  return parts.join(" ");
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
