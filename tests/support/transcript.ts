import { parse, stringify } from 'yaml';
import { readInstant } from '../../src/ask.ts';
import { mask } from '../../src/channels/mask.ts';
import { renderPlain } from '../../src/channels/terminal/render.ts';
import { beginConversation, type Conversation } from '../../src/conversation/conversation.ts';
import type { Guide } from '../../src/conversation/guide.ts';
import { respond } from '../../src/conversation/respond.ts';
import type { Event, Turn, Unreadable } from '../../src/conversation/turn.ts';
import { certainEmergency } from '../../src/understanding/find-emergencies.ts';

/** One line of a transcript: what the resident does, what the bot says to it, or time that passes. */
type Line =
  | { readonly resident: string | number }
  | { readonly taps: string }
  | { readonly sends: Unreadable }
  | { readonly after: string }
  | { readonly fails: true }
  | { readonly bot: string };

type Transcript = {
  readonly about: string;
  readonly now: string;
  readonly neighbourhood?: string;
  readonly talk: readonly Line[];
};

const UNITS: Readonly<Record<string, number>> = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

/**
 * Replays a transcript and writes it anew with what the bot says now. The conversation is saved as JSON and read back between every
 * two lines.
 */
export function replay(guide: Guide, source: string): string {
  const script = parse(source) as Transcript;
  const [place] = guide.content.places.values();
  let conversation: Conversation = {
    ...beginConversation(place?.id ?? null, 'web'),
    neighbourhood: script.neighbourhood ?? null,
  };
  let now = readInstant(script.now)?.getTime() ?? Number.NaN;
  const talk: Line[] = [];
  for (const line of script.talk) {
    if ('bot' in line) continue;
    talk.push(line);
    if ('after' in line) {
      now += duration(line.after);
      continue;
    }
    const turn = respond(saved(conversation), eventOf(guide, conversation, line), guide, new Date(now));
    conversation = turn.conversation;
    for (const text of said(turn)) talk.push({ bot: text });
  }
  return stringify({ ...script, talk }, { lineWidth: 0, blockQuote: 'literal' });
}

function saved(conversation: Conversation): Conversation {
  return JSON.parse(JSON.stringify(conversation)) as Conversation;
}

function duration(text: string): number {
  const [amount, unit] = text.split(' ');
  return Number(amount) * (UNITS[unit ?? ''] ?? Number.NaN);
}

function eventOf(guide: Guide, conversation: Conversation, line: Exclude<Line, { readonly bot: string }>): Event {
  if ('resident' in line) {
    const text = String(line.resident);
    const language = conversation.language?.code ?? null;
    const urgent = certainEmergency(guide.index, text, language);
    return { kind: 'resident-wrote', text: mask(text), urgent };
  }
  if ('taps' in line) return { kind: 'resident-chose', choice: line.taps };
  if ('sends' in line) return { kind: 'resident-sent', what: line.sends };
  return { kind: 'turn-failed' };
}

function said(turn: Turn): readonly string[] {
  return turn.effects.flatMap((effect) => (effect.kind === 'reply' ? [renderPlain(effect.reply, false)] : []));
}
