import type { DescribedCommand, DescribedOption } from "./described.ts";

/** For bash from 3.2 on: no associative arrays, and without the package bash-completion. */
export function bashScript(commands: readonly DescribedCommand[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  return `# bash completion for cairn
_cairn() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="" words="" i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      -*) ;;
      *) command="\${COMP_WORDS[i]}"; break ;;
    esac
  done
  if [ -z "$command" ]; then
    COMPREPLY=($(compgen -W "${names} help --help --version" -- "$word"))
    return
  fi
  case "$command" in
    help) COMPREPLY=($(compgen -W "${names}" -- "$word")); return ;;
${commands.map(branch).join("\n")}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$word")) ;;
    *) compopt -o filenames 2>/dev/null; local IFS=$'\\n'; COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -F _cairn cairn
`;
}

function branch({ name, options, argument }: DescribedCommand): string {
  const words = options.flatMap((option) => spellings(option)).join(" ");
  const values = options.flatMap((option) => valueBranch(option));
  const lines = [`    ${name})`, `      words="${words}"`];
  if (values.length > 0) lines.push(`      case "$before" in`, ...values, "      esac");
  if (argument !== "path")
    lines.push(
      `      case "$word" in -*) ;; *) COMPREPLY=($(compgen -W "${argument.join(" ")}" -- "$word")); return ;; esac`,
    );
  return [...lines, "      ;;"].join("\n");
}

function valueBranch(option: DescribedOption): string[] {
  const { value } = option;
  const pattern = spellings(option).join("|");
  if (typeof value === "object")
    return [`        ${pattern}) COMPREPLY=($(compgen -W "${value.join(" ")}" -- "$word")); return ;;`];
  return value === "other" ? [`        ${pattern}) return ;;`] : [];
}

function spellings({ name, short }: DescribedOption): string[] {
  return short === undefined ? [`--${name}`] : [`--${name}`, `-${short}`];
}
