import { beginConversation, type Conversation } from '../src/conversation/conversation.ts';
import { makeGuide } from '../src/conversation/guide.ts';
import { respond } from '../src/conversation/respond.ts';
import type { Event, Turn } from '../src/conversation/turn.ts';
import { readContent } from '../tests/support/read-content.ts';

const HELP = `npm run simulate -- [how many residents]

Walks simulated residents through the whole conversation: a phrase of the phrase bank, now and then nonsense, then choices,
questions and commands at random. Prints how they fare. Fails when anything throws. Default: 10000 residents.`;

const MOST_TURNS = 8;
const NONSENSE = ['', '?', 'asdf', '🙂', '42', 'x'.repeat(3000), '<script>', 'bla bla', '٣', 'ok'];
const MOMENTS = [
  '2026-11-24T14:00+01:00',
  '2026-11-24T23:40+01:00',
  '2026-11-29T11:00+01:00',
  '2026-12-25T14:00+01:00',
];

/** The same numbers every time: mulberry32 (T. Ettinger), good enough to choose with. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

if (process.argv.includes('--help')) {
  console.log(HELP);
  process.exit(0);
}
const residents = Number(process.argv[2] ?? 10_000);
if (!Number.isInteger(residents) || residents < 1) {
  console.error(`“${process.argv[2]}” is no number of residents.\n\n${HELP}`);
  process.exit(2);
}

const content = readContent();
const guide = makeGuide(content);
const next = numbers(20_261_124);
const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
const languages = [...content.languages.values()].filter((language) => language.sentences !== null);
const phrases = languages.map((language) => [...language.words.values()].flatMap((words) => words.phrases));
const asked = languages.map((language) => [...language.questions.values(), ...language.commands.values()].flat());

/** Residents choose what they are offered more often than they write something else. */
function nextEvent(conversation: Conversation, at: number, first: boolean): Event {
  const dice = next();
  if (first) return wrote(dice < 0.9 ? one(phrases[at] ?? ['hoi']) : one(NONSENSE));
  if (dice < 0.55 && conversation.offered.length > 0)
    return { kind: 'resident-chose', choice: one(conversation.offered).id };
  if (dice < 0.8) return wrote(one(asked[at] ?? ['menu']));
  if (dice < 0.9) return wrote(one(phrases[at] ?? ['hoi']));
  return dice < 0.97
    ? wrote(one(NONSENSE))
    : { kind: 'resident-sent', what: one(['voice', 'photo', 'sticker'] as const) };
}

function wrote(text: string): Event {
  return { kind: 'resident-wrote', text, urgent: null };
}

const outcomes = new Map<string, number>();
let card = 0;
let listFirst = 0;
let helped = 0;
let turns = 0;
const began = performance.now();
for (let resident = 0; resident < residents; resident++) {
  const at = Math.floor(next() * languages.length);
  const now = new Date(one(MOMENTS));
  let conversation = beginConversation(null);
  const seen = new Set<string>();
  const length = 2 + Math.floor(next() * (MOST_TURNS - 1));
  for (let step = 0; step < length; step++) {
    const turn: Turn = respond(conversation, nextEvent(conversation, at, step === 0), guide, now);
    conversation = JSON.parse(JSON.stringify(turn.conversation)) as Conversation;
    const outcome = turn.answered?.outcome ?? 'silent';
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (step === 0 && outcome === 'provisions') listFirst++;
    seen.add(outcome);
    turns++;
  }
  if (seen.has('card')) card++;
  if (['card', 'provisions', 'emergency', 'human'].some((outcome) => seen.has(outcome))) helped++;
}

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
console.log(
  `${residents} residents, ${turns} turns, ${((performance.now() - began) / turns).toFixed(3)} ms a turn; nothing threw`,
);
console.log(`the first message led to a list: ${share(listFirst, residents)}`);
console.log(
  `reached a card: ${share(card, residents)}; a card, a list, an emergency line or a person: ${share(helped, residents)}`,
);
for (const [outcome, count] of [...outcomes].sort((a, b) => b[1] - a[1]))
  console.log(`  ${outcome} ${share(count, turns)}`);
