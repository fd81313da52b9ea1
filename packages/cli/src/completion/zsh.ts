import type { DescribedCommand, DescribedOption } from "./described.ts";

/** For zsh's own completion system. It works as a file `_cairn` on the `fpath`, and sourced. */
export function zshScript(commands: readonly DescribedCommand[]): string {
  return `#compdef cairn
_cairn() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C '(- *)'{-h,--help}'[Show help]' '(- *)--version[Show the version]' '1: :->command' '*:: :->rest'
  case $state in
    command)
      local -a commands
      commands=(
${commands.map(({ name, about }) => `        ${quoted(`${name}:${about.replaceAll(":", "\\:")}`)}`).join("\n")}
        'help:Show help'
      )
      _describe -t commands 'command' commands
      ;;
    rest)
      case $line[1] in
${commands.map(branch).join("\n")}
        help) _values 'command' ${commands.map(({ name }) => name).join(" ")} ;;
      esac
      ;;
  esac
}
if [ "$funcstack[1]" = "_cairn" ]; then _cairn "$@"; else compdef _cairn cairn; fi
`;
}

function branch({ name, options, argument }: DescribedCommand): string {
  const rest = argument === "path" ? "'*:path:_files'" : quoted(`1:choice:(${argument.join(" ")})`);
  return `        ${name}) _arguments ${[...options.flatMap(specs), rest].join(" ")} ;;`;
}

function specs({ name, short, about, value }: DescribedOption): string[] {
  const says = `[${about.replace(/[[\]\\]/g, "\\$&").replaceAll(":", "\\:")}]`;
  const action = typeof value === "object" ? `(${value.join(" ")})` : value === "path" ? "_files" : " ";
  const takes = value === "none" ? "" : `:value:${action}`;
  const both = short === undefined ? "" : `(-${short} --${name})`;
  return [`--${name}${value === "none" ? "" : "="}`, ...(short === undefined ? [] : [`-${short}`])].map((flag) =>
    quoted(`${both}${flag}${says}${takes}`),
  );
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
