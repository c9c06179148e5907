/** The words of a text, split at white space: for lists of words that would otherwise fill a page. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
