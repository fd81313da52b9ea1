/**
 * Puts a text on the clipboard; says `copied`, or the text itself where the browser forbids it, so that it can be copied
 * by hand.
 */
export async function copyText(content: string, copied: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(content);
    return copied;
  } catch {
    return content;
  }
}
