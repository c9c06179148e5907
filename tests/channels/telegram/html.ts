const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * The text of a message in Telegram's HTML, as far as we use it: `<b>` and `<a href>`, closed in the right order, never empty, and
 * four named entities. Throws on anything else, as Telegram refuses it. https://core.telegram.org/bots/api#html-style
 */
export function textOfHtml(html: string): string {
  const open: { readonly tag: string; readonly from: number }[] = [];
  let text = '';
  let at = 0;
  while (at < html.length) {
    const rest = html.slice(at, at + 8000);
    const token = /^(?:[^<>&]+|&(amp|lt|gt|quot);|<(b)>|<(a) href="[^<>"]+">|<\/(b|a)>)/.exec(rest);
    if (token === null) throw new Error(`can't parse entities at ${at}: ${rest.slice(0, 20)}`);
    const [all, entity, bold, link, closing] = token;
    const opening = bold ?? link;
    if (entity !== undefined) text += ENTITIES[entity];
    else if (opening !== undefined) open.push({ tag: opening, from: text.length });
    else if (closing !== undefined) {
      const last = open.pop();
      if (last?.tag !== closing || last.from === text.length) throw new Error(`unexpected end tag at ${at}`);
    } else text += all;
    at += all.length;
  }
  if (open.length > 0) throw new Error(`no end tag for ${open.at(-1)?.tag}`);
  return text;
}
