import { describe, expect, test } from 'vitest';
import { renderPlain } from '../../src/channels/terminal/render.ts';
import { beginConversation, type Conversation } from '../../src/conversation/conversation.ts';
import { respond } from '../../src/conversation/respond.ts';
import type { Event, Turn } from '../../src/conversation/turn.ts';
import { realGuide } from '../support/real-guide.ts';

const guide = realGuide();
const NOW = new Date('2026-11-24T14:00:00+01:00');
const wrote = (text: string): Event => ({ kind: 'resident-wrote', text, urgent: null });

/** Where walks begin: a message, or two. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['hoi'],
  ['menu'],
  ['ik heb schulden'],
  ['ik heb geen eten'],
  ['sta op straat met 2 kids'],
  ['ik heb een brief gekregen en nu ben ik bang'],
  ['mijn buurvrouw heeft hulp nodig met douchen'],
  ['ik heb schulden', '1', 'lukt niet'],
  ['ik heb schulden', '1', 'klopt niet'],
  ['ik heb schulden', '1', 'herinner'],
  ['ik ben eenzaam', 'dichterbij'],
  ['ik wil niet meer leven'],
  ['mijn man slaat mij'],
  ['ik ben 11 en papa drinkt'],
  ['taal'],
  ['mens'],
];

/** Enough to see every choice of every step; a walk that goes on and on would never end. */
const MOST_STATES = 4_000;
/** Voice rule 7, with room for the lines of the choices. */
const MOST = { nl: 660, other: 860 };

function textOf(turn: Turn): string {
  return turn.effects.map((effect) => (effect.kind === 'reply' ? renderPlain(effect.reply, false) : '')).join('\n');
}

/** What decides where one can go from here. */
function place({ step, offered, pointed }: Conversation): string {
  return JSON.stringify([step, offered.map((choice) => choice.id), pointed?.card ?? null]);
}

type Found = { readonly states: number; readonly ends: readonly string[]; readonly long: readonly string[] };

function everywhere(language: string, beginning: readonly string[], most: number): Found {
  let start: Conversation = {
    ...beginConversation(null),
    language: { code: language, chosen: true },
    introduced: true,
  };
  for (const text of beginning) start = respond(start, wrote(text), guide, NOW).conversation;
  const seen = new Set([place(start)]);
  const left = [start];
  const ends: string[] = [];
  const long: string[] = [];
  while (left.length > 0 && seen.size < MOST_STATES) {
    const from = left.pop() as Conversation;
    for (const choice of from.offered) {
      const turn = respond(from, { kind: 'resident-chose', choice: choice.id }, guide, NOW);
      const text = textOf(turn);
      const erased = turn.effects.some((effect) => effect.kind === 'forget');
      if (turn.conversation.offered.length === 0 && turn.answered?.outcome !== 'emergency' && !erased)
        ends.push(`${choice.label}: ${text}`);
      if (text.length > most) long.push(`${text.length} ${choice.id}`);
      const next = place(turn.conversation);
      if (seen.has(next)) continue;
      seen.add(next);
      left.push(turn.conversation);
    }
  }
  return { states: seen.size, ends, long };
}

describe.each(['nl', 'en', 'tr', 'ar', 'pl', 'uk'])('every choice from every step in %s', (language) => {
  const beginnings = language === 'nl' ? BEGINNINGS : BEGINNINGS.slice(0, 3);
  test.each(beginnings.map((texts) => [texts.join(' · '), texts] as const))('after %s', (_name, texts) => {
    const found = everywhere(language, texts, language === 'nl' ? MOST.nl : MOST.other);
    expect(found.states).toBeLessThan(MOST_STATES);
    expect(found.ends).toEqual([]);
    expect(found.long).toEqual([]);
  });
});
