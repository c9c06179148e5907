import type { Entity, EntityType } from './entity.ts';
import { badRequest } from './refusal.ts';

const TYPES: ReadonlyMap<string, EntityType> = new Map<string, EntityType>([
  ...(['b', 'strong'] as const).map((tag) => [tag, 'bold'] as const),
  ...(['i', 'em'] as const).map((tag) => [tag, 'italic'] as const),
  ...(['u', 'ins'] as const).map((tag) => [tag, 'underline'] as const),
  ...(['s', 'strike', 'del'] as const).map((tag) => [tag, 'strikethrough'] as const),
  ...(['span', 'tg-spoiler'] as const).map((tag) => [tag, 'spoiler'] as const),
  ['blockquote', 'blockquote'],
  ['code', 'code'],
  ['pre', 'pre'],
  ['a', 'text_link'],
  ['tg-emoji', 'custom_emoji'],
]);

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
]);

const TOKEN = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|<|&(lt|gt|amp|quot|#\d+|#x[\da-f]+);|[^<&]+|&/gi;

type Open = { readonly tag: string; readonly attributes: string; readonly offset: number };

/** Parses Telegram's HTML to text and entities; throws Telegram's "can't parse entities" for what it would refuse. */
export function parseHtml(source: string): { text: string; entities: readonly Entity[] } {
  const entities: Entity[] = [];
  const open: Open[] = [];
  let text = '';
  for (const { 0: token, 1: slash, 2: name, 3: attributes = '', 4: reference, index } of source.matchAll(TOKEN)) {
    const where = `at byte offset ${Buffer.byteLength(source.slice(0, index))}`;
    const tag = name?.toLowerCase() ?? '';
    if (reference !== undefined) text += charOf(reference);
    else if (!token.startsWith('<')) text += token;
    else if (slash === '/') {
      const { offset, ...start } = closed(open.pop(), tag, where);
      if (text.length > offset) entities.push(...entityOf(start, text.slice(offset), offset));
    } else {
      check(tag, attributes, where);
      open.push({ tag, attributes, offset: text.length });
    }
  }
  const left = open.at(-1);
  if (left !== undefined) throw cannot(`Can't find end tag corresponding to start tag "${left.tag}"`);
  return { text, entities: entities.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

function cannot(why: string) {
  return badRequest(`can't parse entities: ${why}`);
}

function charOf(reference: string): string {
  if (!reference.startsWith('#')) return NAMED.get(reference.toLowerCase()) ?? `&${reference};`;
  const isHex = /^#x/i.test(reference);
  const point = Number.parseInt(reference.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : `&${reference};`;
}

function check(tag: string, attributes: string, where: string): void {
  if (!TYPES.has(tag)) throw cannot(`Unsupported start tag "${tag}" ${where}`);
  if (tag === 'span' && attribute(attributes, 'class') !== 'tg-spoiler') {
    throw cannot(`Tag "span" must have class "tg-spoiler" ${where}`);
  }
  if (tag === 'tg-emoji' && attribute(attributes, 'emoji-id') === undefined) {
    throw cannot(`Tag "tg-emoji" must have attribute "emoji-id" ${where}`);
  }
}

function closed(start: Open | undefined, tag: string, where: string): Open {
  if (start === undefined) throw cannot(`Unexpected end tag ${where}`);
  if (start.tag !== tag) throw cannot(`Unmatched end tag ${where}, expected "</${start.tag}>", found "</${tag}>"`);
  return start;
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value?.replaceAll(/&(lt|gt|amp|quot|#\d+|#x[\da-f]+);/gi, (_, reference: string) => charOf(reference));
}

function entityOf(start: Omit<Open, 'offset'>, content: string, offset: number): readonly Entity[] {
  const type = TYPES.get(start.tag);
  if (type === undefined) return [];
  const place = { offset, length: content.length };
  if (type === 'text_link') {
    // A link without an address is a link to what it says, when that is an address.
    const url = attribute(start.attributes, 'href') ?? content;
    return /^(?:https?|tg|mailto|tel):|^[\w-]+(?:\.[\w-]+)+/i.test(url) ? [{ type, ...place, url }] : [];
  }
  if (type === 'custom_emoji') {
    return [{ type, ...place, custom_emoji_id: attribute(start.attributes, 'emoji-id') ?? '' }];
  }
  if (type === 'blockquote' && /\bexpandable\b/i.test(start.attributes)) {
    return [{ type: 'expandable_blockquote', ...place }];
  }
  return [{ type, ...place }];
}
