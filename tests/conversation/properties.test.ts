import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderPlain } from '../../src/channels/terminal/render.ts';
import { readAction } from '../../src/conversation/action.ts';
import { beginConversation, type Conversation } from '../../src/conversation/conversation.ts';
import type { Choice, Reply } from '../../src/conversation/reply.ts';
import { respond } from '../../src/conversation/respond.ts';
import type { Event, Turn } from '../../src/conversation/turn.ts';
import { factsIn, factsInContent } from '../support/numbers-in-content.ts';
import { realGuide } from '../support/real-guide.ts';

const guide = realGuide();
const NOW = new Date('2026-11-24T14:00:00+01:00');

const SENTENCES = [
  'ik heb honger',
  'me wasmasjien is stuk',
  'ik snap de brief niet',
  'mens',
  'menu',
  'stop',
  'ja',
  'nee',
  '1',
  '2',
  '3',
  '9',
  '42',
  'spoorbuurt',
  '0111',
  '9999',
  'english',
  'nederlands',
  'privacy',
  'mijn gegevens',
  'lukt niet',
  'klopt niet',
  'terug',
  'meer',
  'wat kost het',
  'is het open',
  'ik wil niet meer leven',
  'mijn man slaat mij',
  'i have no money',
  'yemek yok',
  'أنا جائع',
  '',
  '🙂',
  'wie wint er',
  'bedankt',
  'hoi',
  'ik drink te veel',
  'ze hebben mijn paspoort afgepakt',
  'vergeet mij',
  'briefje',
  'herinner',
  'iets gratis',
  'dichterbij',
  'wat is het verschil',
  'hoe kom ik daar',
  'voor wie is dit',
  'en dan',
  'in het weekend open',
  'wat is een dwangbevel',
  'geen beltegoed',
  'rot op',
  'heb ik kanker',
  'mijn buurvrouw heeft hulp nodig met douchen',
  'er is vandaag geen eten voor de kinderen',
];

const wrote = (text: string): Event => ({ kind: 'resident-wrote', text, urgent: null });
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...SENTENCES).map(wrote) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }).map(wrote) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }).map((choice): Event => ({ kind: 'resident-chose', choice })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('voice', 'photo', 'document', 'location', 'sticker', 'other')
      .map((what): Event => ({ kind: 'resident-sent', what })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Event>(
      { kind: 'turn-failed' },
      { kind: 'answer-expired' },
      { kind: 'time-passed', timer: 'forget-sensitive' },
      { kind: 'time-passed', timer: 'remind' },
    ),
  },
);

function saved(conversation: Conversation): Conversation {
  return JSON.parse(JSON.stringify(conversation)) as Conversation;
}

function repliesOf(turn: Turn): readonly Reply[] {
  return turn.effects.flatMap((effect) => (effect.kind === 'reply' ? [effect.reply] : []));
}

function walk(events: readonly Event[], look: (turn: Turn, event: Event, before: Conversation) => void): void {
  let conversation = beginConversation(null);
  for (const one of events) {
    const turn = respond(conversation, one, guide, NOW);
    look(turn, one, conversation);
    conversation = saved(turn.conversation);
  }
}

test('whatever happens is answered, and the state survives JSON', () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 8 }), (events) => {
      walk(events, (turn, one, before) => {
        expect(saved(turn.conversation)).toEqual(turn.conversation);
        if (one.kind === 'time-passed' || (one.kind === 'answer-expired' && before.quietUntil !== null)) return;
        const replies = repliesOf(turn);
        expect(replies.length).toBeGreaterThan(0);
        for (const reply of replies) expect(renderPlain(reply, false).trim()).not.toBe('');
      });
    }),
    { numRuns: 300 },
  );
});

test('each offered choice leads somewhere, by its button and by its number', () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 6 }), (events) => {
      walk(events, (turn) => {
        const numbered = turn.conversation.offered.filter((choice) => choice.numbered);
        for (const choice of turn.conversation.offered) {
          const tapped = respond(turn.conversation, { kind: 'resident-chose', choice: choice.id }, guide, NOW);
          expect(repliesOf(tapped).length).toBeGreaterThan(0);
          expect(readAction(choice.id), choice.id).not.toBeNull();
          expect(Buffer.byteLength(choice.id)).toBeLessThanOrEqual(64);
          const typed = typedFor(numbered, choice);
          const said = respond(turn.conversation, wrote(typed), guide, NOW);
          expect(meant(said), `${typed} for ${choice.id}`).toEqual(meant(tapped));
        }
      });
    }),
    { numRuns: 60 },
  );
});

function typedFor(numbered: readonly Choice[], choice: Choice): string {
  const at = numbered.indexOf(choice);
  return at >= 0 ? String(at + 1) : choice.label;
}

/** The same answer, whichever language the word was in. */
function meant({ answered }: Turn): unknown {
  return { ...answered, language: null };
}

function texts(turn: Turn): readonly string[] {
  return repliesOf(turn).map((reply) => renderPlain(reply, false));
}

test('P7: no number, address or amount that is not in the content', () => {
  const known = factsInContent();
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 8 }), (events) => {
      walk(events, (turn) => {
        for (const text of texts(turn)) for (const fact of factsIn(text)) expect(known, text).toContain(fact);
      });
    }),
    { numRuns: 200 },
  );
});

test('numbered choices come first, and every list offers another way and a person', () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 6 }), (events) => {
      walk(events, (turn) => {
        for (const reply of repliesOf(turn)) {
          const kinds = reply.choices.map((choice) => choice.numbered);
          expect([...kinds].sort((a, b) => Number(b) - Number(a))).toEqual(kinds);
        }
        if (turn.answered?.outcome !== 'provisions' || turn.answered.provisions.length === 0) return;
        const ids = turn.conversation.offered.map((choice) => choice.id);
        expect(ids).toContain('other');
        expect(ids.includes('human') || turn.conversation.step.name === 'list').toBe(true);
      });
    }),
    { numRuns: 100 },
  );
});

test('P9: a quiet chat never names what it was about', () => {
  const quiet = respond(beginConversation(null), wrote('mijn man slaat mij weer'), guide, NOW);
  expect(quiet.conversation.quietUntil).not.toBeNull();
  fc.assert(
    fc.property(
      fc.constantFrom('menu', 'meer', 'terug', 'lukt niet', 'hoi', 'ja', 'bedankt', 'mijn gegevens', 'english'),
      (text) => {
        const turn = respond(saved(quiet.conversation), wrote(text), guide, NOW);
        for (const said of texts(turn)) expect(said).not.toMatch(/geweld|slaat|veilig thuis|violence|0800-2000/i);
      },
    ),
  );
});
