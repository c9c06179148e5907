import { performance } from 'node:perf_hooks';
import type { Readable, Writable } from 'node:stream';
import { mask } from './channels/mask.ts';
import { renderPlain } from './channels/terminal/render.ts';
import { beginConversation, type Conversation } from './conversation/conversation.ts';
import type { Guide } from './conversation/guide.ts';
import type { Reply } from './conversation/reply.ts';
import { respond } from './conversation/respond.ts';
import type { Turn } from './conversation/turn.ts';
import { instantOf, parseDay } from './guide/calendar.ts';
import type { Place } from './guide/content.ts';
import { askTexts } from './texts.nl.ts';
import { certainEmergency } from './understanding/find-emergencies.ts';

export type AskOptions = {
  readonly json: boolean;
  readonly place: string | null;
  readonly neighbourhood: string | null;
  readonly now: string | null;
};

export type Terminal = { readonly input: Readable; readonly output: Writable; readonly isTerminal: boolean };

/** Reads the options of `ask`, or says in one line what is wrong with them. */
export function readAskOptions(words: readonly string[]): AskOptions | string {
  const options: Record<'place' | 'neighbourhood' | 'now', string | null> = {
    place: null,
    neighbourhood: null,
    now: null,
  };
  let json = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--json') json = true;
    else if (word === '--place' || word === '--neighbourhood' || word === '--now') {
      const value = words[++at];
      if (value === undefined) return askTexts.missingValue(word);
      options[optionName(word)] = value;
    } else return askTexts.unknownOption(word);
  }
  if (options.now !== null && readInstant(options.now) === null) return askTexts.badNow(options.now);
  return { json, ...options };
}

function optionName(word: '--place' | '--neighbourhood' | '--now'): 'place' | 'neighbourhood' | 'now' {
  if (word === '--place') return 'place';
  return word === '--now' ? 'now' : 'neighbourhood';
}

/** An ISO moment; without an offset it is what the clock in the Netherlands shows. `null` when it is no moment. */
export function readInstant(text: string): Date | null {
  const local = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?$/.exec(text);
  if (local === null) {
    const instant = new Date(text);
    return Number.isNaN(instant.getTime()) ? null : instant;
  }
  const day = parseDay(local[1] ?? '');
  const hours = Number(local[2] ?? 0);
  const minutes = Number(local[3] ?? 0);
  if (day === null || hours > 24 || minutes > 59) return null;
  return instantOf(day, hours * 60 + minutes);
}

/** The id of a neighbourhood by its id, name or postcode; `null` when this place has none such. */
export function readNeighbourhood(place: Place, text: string): string | null {
  const wanted = text.trim().toLowerCase();
  const digits = /^(\d{4})(?: ?[a-z]{2})?$/.exec(wanted)?.[1];
  const found = place.neighbourhoods.find(
    (one) =>
      one.id === wanted ||
      one.name.toLowerCase() === wanted ||
      (digits !== undefined && one.postcodes.includes(digits)),
  );
  return found?.id ?? null;
}

type Line = {
  readonly text: string;
  readonly conversation: string | null;
  readonly neighbourhood: string | null;
  readonly now: string | null;
};

/** A line is an object with a text, or else it is the text itself. */
function readLine(line: string): Line {
  const fresh = { text: line, conversation: null, neighbourhood: null, now: null };
  if (!line.trimStart().startsWith('{')) return fresh;
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
      return fresh;
    const text = (name: string): string | null => {
      const field: unknown = Reflect.get(value, name);
      return typeof field === 'string' || typeof field === 'number' ? String(field) : null;
    };
    return {
      text: value.text,
      conversation: text('conversation'),
      neighbourhood: text('neighbourhood'),
      now: text('now'),
    };
  } catch {
    return fresh;
  }
}

/** Talks in a terminal until the input ends. Keeps nothing. */
export async function ask(guide: Guide, place: Place, options: AskOptions, terminal: Terminal): Promise<void> {
  const talk = options.json ? jsonTalk(guide, place, options) : plainTalk(guide, place, options, terminal.isTerminal);
  if (terminal.isTerminal && !options.json) terminal.output.write(`${askTexts.welcome}\n\n${askTexts.prompt}`);
  for await (const line of linesOf(terminal.input)) {
    const answered = talk(line);
    if (!terminal.output.write(answered)) await new Promise((resolve) => terminal.output.once('drain', resolve));
  }
}

/** Lines end at a line feed only: readline also cuts at U+2028, which JSON allows within a string. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of input.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest;
}

function plainTalk(guide: Guide, place: Place, options: AskOptions, colour: boolean): (line: string) => string {
  let conversation = begin(place, options.neighbourhood);
  return (line) => {
    const turn = turnOf(guide, conversation, line, clock(options.now, null));
    conversation = forgets(turn) ? begin(place, null) : turn.conversation;
    return `\n${replies(turn, colour)}\n\n${colour ? askTexts.prompt : ''}`;
  };
}

function jsonTalk(guide: Guide, place: Place, options: AskOptions): (line: string) => string {
  const conversations = new Map<string, Conversation>();
  return (raw) => {
    const line = readLine(raw);
    const known = line.conversation === null ? undefined : conversations.get(line.conversation);
    const started = known ?? begin(place, options.neighbourhood);
    const area = line.neighbourhood === null ? null : readNeighbourhood(place, line.neighbourhood);
    const conversation = area === null ? started : { ...started, neighbourhood: area };
    const now = clock(options.now, line.now);
    const before = performance.now();
    const turn = turnOf(guide, conversation, line.text, now);
    const microseconds = Math.round((performance.now() - before) * 1000);
    if (line.conversation !== null) {
      if (forgets(turn)) conversations.delete(line.conversation);
      else conversations.set(line.conversation, turn.conversation);
    }
    return `${JSON.stringify(described(line.text, turn, microseconds))}\n`;
  };
}

function forgets(turn: Turn): boolean {
  return turn.effects.some((effect) => effect.kind === 'forget');
}

function begin(place: Place, neighbourhood: string | null): Conversation {
  const area = neighbourhood === null ? null : readNeighbourhood(place, neighbourhood);
  return { ...beginConversation(place.id, 'terminal'), neighbourhood: area };
}

function clock(option: string | null, line: string | null): Date {
  const own = line === null ? null : readInstant(line);
  return own ?? (option === null ? null : readInstant(option)) ?? new Date();
}

function turnOf(guide: Guide, conversation: Conversation, text: string, now: Date): Turn {
  const language = conversation.language?.code ?? null;
  const urgent = certainEmergency(guide.index, text, language);
  return respond(conversation, { kind: 'resident-wrote', text: mask(text), urgent }, guide, now);
}

function replyOf(turn: Turn): Reply {
  const blocks = turn.effects.flatMap((effect) => (effect.kind === 'reply' ? [effect.reply] : []));
  return { blocks: blocks.flatMap((one) => one.blocks), choices: blocks.flatMap((one) => one.choices) };
}

function replies(turn: Turn, colour: boolean): string {
  return renderPlain(replyOf(turn), colour);
}

function described(text: string, turn: Turn, microseconds: number): Record<string, unknown> {
  const answered = turn.answered;
  return {
    text,
    language: answered?.language ?? turn.conversation.language?.code ?? 'nl',
    outcome: answered?.outcome ?? 'unclear',
    needs: answered?.needs ?? [],
    emergency: answered?.emergency ?? null,
    provisions: answered?.provisions ?? [],
    choices: replyOf(turn).choices.map((choice) => choice.label),
    reply: replies(turn, false),
    microseconds,
  };
}
