import { isObject, type Json } from './json.ts';
import { badRequest } from './refusal.ts';

export const ENTITY_TYPES = [
  ...(['bold', 'italic', 'underline', 'strikethrough', 'spoiler', 'blockquote', 'expandable_blockquote'] as const),
  ...(['code', 'pre', 'text_link', 'text_mention', 'custom_emoji', 'mention', 'hashtag', 'cashtag'] as const),
  ...(['bot_command', 'url', 'email', 'phone_number'] as const),
] as const;

export type EntityType = (typeof ENTITY_TYPES)[number];

/** Offsets and lengths are in UTF-16 units. */
export type Entity = {
  readonly type: EntityType;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
  readonly custom_emoji_id?: string;
};

/** The entities of a text after it was trimmed: moved, cut off at the end, left out when nothing is left. */
export function trimmed(text: string, entities: readonly Entity[]): { text: string; entities: readonly Entity[] } {
  const start = text.length - text.trimStart().length;
  const kept = text.trim();
  const moved = entities.map((entity) => {
    const from = Math.max(entity.offset - start, 0);
    const to = Math.min(entity.offset - start + entity.length, kept.length);
    return { ...entity, offset: from, length: to - from };
  });
  return { text: kept, entities: moved.filter(({ length }) => length > 0) };
}

/** Reads entities that a bot gives itself; refuses what Telegram cannot read. */
export function readEntities(list: readonly Json[]): readonly Entity[] {
  return list.map((item) => {
    if (!isObject(item)) throw badRequest("can't parse entities: expected an Object");
    const type = ENTITY_TYPES.find((known) => known === item['type']);
    if (type === undefined) throw badRequest(`can't parse entities: unsupported type ${String(item['type'])}`);
    const { offset, length, url } = item;
    if (typeof offset !== 'number' || typeof length !== 'number') {
      throw badRequest("can't parse entities: wrong offset or length");
    }
    return { type, offset, length, ...(typeof url === 'string' ? { url } : {}) };
  });
}

/** Shows a command at the start of what a resident types, as Telegram does. */
export function commandEntities(text: string): readonly Entity[] {
  const found = /^\/[a-z0-9_]{1,32}(?:@\w+)?(?!\S)/i.exec(text);
  return found === null ? [] : [{ type: 'bot_command', offset: 0, length: found[0].length }];
}
