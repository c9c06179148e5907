import { describe, expect, test } from 'vitest';
import { renderPlain } from '../../src/channels/terminal/render.ts';
import { beginConversation, type Conversation } from '../../src/conversation/conversation.ts';
import { respond } from '../../src/conversation/respond.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import { sayText } from '../../src/guide/say.ts';
import { realGuide } from '../support/real-guide.ts';
import { reallyOpen } from '../support/really-open.ts';

const guide = realGuide();
const NEEDS = [...guide.content.needs.values()].filter((need) => !need.urgent).map((need) => need.id);
const MOMENTS = [
  '2026-11-24T14:00+01:00',
  '2026-11-24T23:40+01:00',
  '2026-11-28T11:00+01:00',
  '2026-12-25T14:00+01:00',
];
const HOLIDAYS = ['2026-12-25'];
const AREAS = [null, 'spoorbuurt', 'rivierwijk', 'molenwijk'];
const LANGUAGES = ['nl', 'en', 'tr', 'ar', 'pl', 'uk'];

function chat(language: string, neighbourhood: string | null): Conversation {
  return { ...beginConversation(null), language: { code: language, chosen: true }, neighbourhood };
}

function textOf(turn: Turn): string {
  return turn.effects.map((effect) => (effect.kind === 'reply' ? renderPlain(effect.reply, false) : '')).join('');
}

describe.each(LANGUAGES)('every need has an answer in %s', (language) => {
  test.each(MOMENTS)('at %s: at most three, short, open only when open', (moment) => {
    const now = new Date(moment);
    for (const need of NEEDS)
      for (const area of AREAS) {
        const turn = respond(chat(language, area), { kind: 'resident-chose', choice: `n:${need}` }, guide, now);
        const text = textOf(turn);
        expect(turn.answered?.outcome, need).toBe('provisions');
        expect(turn.answered?.provisions.length, need).toBeGreaterThan(0);
        const lines = turn.answered?.provisions.filter((id) => guide.content.provisions.get(id)?.emergency !== true);
        expect(lines?.length, need).toBeLessThanOrEqual(3);
        expect(text.length, `${need}\n${text}`).toBeLessThanOrEqual(600);
        for (const [at, id] of (turn.answered?.provisions ?? []).entries())
          expectTrue(id, text.split('\n'), at + 1, now);
      }
  });
});

/** The beginnings of the sentences that say it is open, in every language. */
const OPEN_NOW = LANGUAGES.flatMap((code) => {
  const language = guide.content.languages.get(code);
  if (language === undefined) throw new Error(`no ${code}`);
  return [
    sayText(language, 'open-now', { time: '|' }),
    sayText(language, 'call-now', { time: '|' }),
    `${sayText(language, 'open-always')}|`,
    `${sayText(language, 'call-always')}|`,
  ].map((sentence) => sentence.slice(0, sentence.indexOf('|')));
});

function saysOpen(line: string): boolean {
  return OPEN_NOW.some((beginning) => line.includes(beginning));
}

/** A line never says open of what is closed, nor of what one is referred to. */
function expectTrue(id: string, lines: readonly string[], number: number, now: Date): void {
  const line = lines.find((one) => one.startsWith(`${number} `)) ?? '';
  if (!saysOpen(line)) return;
  const provision = guide.content.provisions.get(id);
  const [place] = guide.content.places.values();
  const counter = guide.content.provisions.get(place?.counters.get(provision?.via ?? '') ?? '');
  const at = counter ?? provision;
  expect(at === undefined ? false : reallyOpen(at, now, HOLIDAYS.includes(now.toISOString().slice(0, 10))), line).toBe(
    true,
  );
  expect(provision?.access.referral, line).not.toBe('required');
}

test('a card shows what the file says, with the counter of a national product', () => {
  const now = new Date(MOMENTS[0] ?? '');
  const turn = respond(chat('nl', null), { kind: 'resident-chose', choice: 'p:bijzondere-bijstand' }, guide, now);
  const text = textOf(turn);
  expect(text).toContain('Geldloket');
  expect(text).toContain('bijzondere bijstand');
  expect(text).toContain('Stationsplein 2');
  expect(turn.answered).toMatchObject({ outcome: 'card', provisions: ['bijzondere-bijstand'] });
});

test('every provision has a card in both languages, without a gap in it', () => {
  const now = new Date(MOMENTS[0] ?? '');
  for (const language of LANGUAGES)
    for (const id of guide.content.provisions.keys()) {
      const text = textOf(respond(chat(language, null), { kind: 'resident-chose', choice: `p:${id}` }, guide, now));
      expect(text, id).not.toMatch(/\{|\}|undefined|null|: *\n|\*/);
      expect(text, id).not.toContain('  ');
    }
});
