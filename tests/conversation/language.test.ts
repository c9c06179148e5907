import { expect, test } from 'vitest';
import { beginConversation, type Conversation } from '../../src/conversation/conversation.ts';
import { respond } from '../../src/conversation/respond.ts';
import type { Event, Turn } from '../../src/conversation/turn.ts';
import { realGuide } from '../support/real-guide.ts';

const guide = realGuide();
const NOW = new Date('2026-11-24T14:00:00+01:00');
const wrote = (text: string): Event => ({ kind: 'resident-wrote', text, urgent: null });

function talk(language: string): Conversation {
  return { ...beginConversation(null), language: { code: language, chosen: false } };
}

function after(...texts: readonly string[]): Turn {
  let turn: Turn = { conversation: beginConversation(null), effects: [] };
  for (const text of texts) turn = respond(turn.conversation, wrote(text), guide, NOW);
  return turn;
}

test('every command said in a language is answered in that language', () => {
  for (const language of guide.content.languages.values())
    for (const forms of language.commands.values())
      for (const form of forms) {
        const turn = respond(talk(language.code), wrote(form), guide, NOW);
        const names = [...guide.languages.keys()];
        if (names.includes(form.toLowerCase())) continue;
        expect(turn.conversation.language?.code, `${language.code}: ${form}`).toBe(language.code);
      }
});

test('a short first word is Dutch; a sentence in another language changes the talk', () => {
  expect(after('ja').conversation.language?.code).toBe('nl');
  expect(after('0101 AA').conversation.language?.code).toBe('nl');
  expect(after('ik heb schulden', 'i have no money for food').conversation.language?.code).toBe('en');
  expect(after('ik heb schulden', 'ja').conversation.language?.code).toBe('nl');
});

test('an open emergency question survives a change of language and a vague word', () => {
  const asked = after('mijn vriend doet raar ik ben bang voor hem');
  expect(asked.answered).toMatchObject({ outcome: 'question', emergency: 'huiselijk-geweld' });
  for (const text of ['english', 'misschien', 'weet niet'])
    expect(respond(asked.conversation, wrote(text), guide, NOW).answered?.emergency, text).toBe('huiselijk-geweld');
  const yes = respond(asked.conversation, wrote('ja'), guide, NOW);
  expect(yes.answered).toMatchObject({ outcome: 'emergency', emergency: 'huiselijk-geweld', language: 'nl' });
});

test('P9: "stuur niks terug" makes a chat quiet; a quiet chat is sent nothing unasked', () => {
  const quiet = after('mijn baas heeft mijn paspoort afgepakt en betaalt mij niet');
  for (const turn of [quiet, after('stuur niks terug')]) {
    expect(turn.conversation.quietUntil).not.toBeNull();
    expect(turn.conversation.pointed).toBeNull();
    expect(respond(turn.conversation, { kind: 'answer-expired' }, guide, NOW).effects).toEqual([]);
  }
  expect(JSON.stringify(respond(quiet.conversation, wrote('terug'), guide, NOW).effects)).not.toMatch(
    /paspoort|uitbuit/i,
  );
});

test('what is sensitive goes after a day, also when it was only a card, also when the talk went on', () => {
  const card = respond(beginConversation(null), { kind: 'resident-chose', choice: 'p:stap-voor-stap' }, guide, NOW);
  expect(card.effects).toContainEqual(expect.objectContaining({ kind: 'wake', timer: 'forget-sensitive' }));
  let conversation = after('ik ben verslaafd aan gokken').conversation;
  for (const hours of [20, 23]) {
    const at = new Date(NOW.getTime() + hours * 3_600_000);
    conversation = respond(conversation, wrote('dankje'), guide, at).conversation;
    expect(conversation.pointed?.needs).toContain('verslaving');
  }
  const later = new Date(NOW.getTime() + 25 * 3_600_000);
  expect(
    respond(conversation, { kind: 'time-passed', timer: 'forget-sensitive' }, guide, later).conversation.pointed,
  ).toBeNull();
});

test('vergeet mij forgets what was shown', () => {
  expect(after('ik heb schulden', 'vergeet mij').conversation.pointed).toBeNull();
});

test('the neighbourhood is not asked for ever', () => {
  const asked = after('ik snap een brief niet', 'kies je buurt', 'geen idee');
  expect(asked.conversation.step.name).toBe('where');
  const again = respond(asked.conversation, wrote('pff'), guide, NOW);
  expect(again.conversation.step.name).not.toBe('where');
});

test('a language we do not answer in is told so in that language, and the answer is Dutch', () => {
  const turn = after('у меня нет денег на еду');
  const [first] = turn.effects.flatMap((effect) => (effect.kind === 'reply' ? effect.reply.blocks : []));
  expect(first).toEqual({ kind: 'paragraph', spans: [{ text: guide.content.offers.get('ru') }] });
  expect(turn.answered?.language).toBe('ru');
  expect(turn.conversation.language?.code).toBe('nl');
});
