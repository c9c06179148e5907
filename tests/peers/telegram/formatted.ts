import { type Entity, readEntities, trimmed } from './entity.ts';
import { type Params, readList, readText } from './params.ts';
import { parseHtml } from './parse-html.ts';
import { badRequest } from './refusal.ts';

/** A text as people see it, with the text as the bot sent it. Lengths are in UTF-16 units. */
export type Formatted = {
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly sent: string;
  readonly parseMode: 'HTML' | null;
};

const LIMITS = {
  text: { most: 4096, long: 'message is too long', entities: 'entities' },
  caption: { most: 1024, long: 'message caption is too long', entities: 'caption_entities' },
} as const;

/** Reads the text or caption of a call; refuses what is too long once parsed, and markup that Telegram cannot read. */
export function readFormatted(params: Params, name: 'text' | 'caption'): Formatted {
  const { most, long, entities: entitiesName } = LIMITS[name];
  const sent = readText(params, name) ?? '';
  const parseMode = readParseMode(params);
  const given = readList(params, entitiesName, "can't parse entities: expected an Array") ?? [];
  const parsed = parseMode === 'HTML' ? parseHtml(sent) : { text: sent, entities: readEntities(given) };
  const { text, entities } = trimmed(parsed.text, parsed.entities);
  if (name === 'text' && sent === '') throw badRequest('message text is empty');
  if (name === 'text' && text === '') throw badRequest('text must be non-empty');
  if (text.length > most) throw badRequest(long);
  return { text, entities, sent, parseMode };
}

function readParseMode(params: Params): 'HTML' | null {
  const mode = readText(params, 'parse_mode') ?? '';
  if (mode === '') return null;
  if (mode.toUpperCase() === 'HTML') return 'HTML';
  throw badRequest(`unsupported parse_mode (${mode}: this server reads HTML only)`);
}
