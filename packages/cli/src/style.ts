import { styleText } from "node:util";

type Format = Parameters<typeof styleText>[0];

/**
 * Text for stdout in a style: where stdout is a terminal that shows it, or `FORCE_COLOR` wants it; never where `NO_COLOR` is
 * set (https://no-color.org).
 */
export function styled(format: Format, text: string): string {
  return colours(process.stdout) ? styleText(format, text, { stream: process.stdout }) : text;
}

/** The same for stderr. */
export function styledError(format: Format, text: string): string {
  return colours(process.stderr) ? styleText(format, text, { stream: process.stderr }) : text;
}

/** Node itself looks at the stream and at `FORCE_COLOR`, but lets that win over `NO_COLOR`, and says so on stderr. */
function colours(stream: NodeJS.WriteStream): boolean {
  const off = process.env["NO_COLOR"];
  if (off !== undefined && off !== "") return false;
  return stream.isTTY || process.env["FORCE_COLOR"] !== undefined;
}
