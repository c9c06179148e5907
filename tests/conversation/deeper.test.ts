import { describe, expect, test } from 'vitest';
import { renderPlain } from '../../src/channels/terminal/render.ts';
import { beginConversation, type Conversation } from '../../src/conversation/conversation.ts';
import { respond } from '../../src/conversation/respond.ts';
import type { Event, Turn } from '../../src/conversation/turn.ts';
import { realGuide } from '../support/real-guide.ts';

const guide = realGuide();
const NOW = new Date('2026-11-24T14:00:00+01:00');
const wrote = (text: string): Event => ({ kind: 'resident-wrote', text, urgent: null });

/** Plays messages one after another; the last turn. */
function talked(...texts: readonly string[]): Turn {
  let conversation: Conversation = beginConversation(null);
  let turn: Turn = { conversation, effects: [] };
  for (const text of texts) {
    turn = respond(conversation, wrote(text), guide, NOW);
    conversation = turn.conversation;
  }
  return turn;
}

function textOf(turn: Turn): string {
  return turn.effects.map((effect) => (effect.kind === 'reply' ? renderPlain(effect.reply, false) : '')).join('\n');
}

describe('a reminder', () => {
  const set = talked('ik heb schulden', '1', 'herinner', '1');

  test('is one message at the moment chosen, then forgotten', () => {
    const wake = set.effects.find((effect) => effect.kind === 'wake' && effect.timer === 'remind');
    // An hour before the counter opens at nine.
    expect(wake).toEqual({ kind: 'wake', timer: 'remind', at: '2026-11-25T07:00:00.000Z' });
    const at = new Date('2026-11-25T07:00:00Z');
    const said = respond(set.conversation, { kind: 'time-passed', timer: 'remind' }, guide, at);
    expect(textOf(said)).toContain('Je vroeg om een herinnering: Geldloket');
    expect(textOf(said)).toContain('vandaag weer open om 9 uur');
    const again = respond(said.conversation, { kind: 'time-passed', timer: 'remind' }, guide, at);
    expect(again.effects).toEqual([]);
  });

  test('is told in mijn gegevens, and gone after stop and after vergeet mij', () => {
    const told = respond(set.conversation, wrote('mijn gegevens'), guide, NOW);
    expect(textOf(told)).toContain('Een herinnering: morgen om 8 uur.');
    for (const word of ['stop', 'vergeet mij'])
      expect(respond(set.conversation, wrote(word), guide, NOW).conversation.remind).toBeNull();
  });

  test('is never set nor sent in a quiet chat', () => {
    const quiet = respond(set.conversation, wrote('mijn man slaat mij'), guide, NOW).conversation;
    const silent = respond(quiet, { kind: 'time-passed', timer: 'remind' }, guide, NOW);
    expect(silent.effects).toEqual([]);
    expect(silent.conversation.remind).toBeNull();
    const asked = respond(quiet, wrote('herinner'), guide, NOW);
    expect(asked.conversation.step.name).not.toBe('remind');
  });

  test('holds over the change of the clock', () => {
    const before = new Date('2027-03-26T14:00:00+01:00');
    let conversation: Conversation = beginConversation(null);
    for (const text of ['ik heb schulden', '1', 'herinner', 'over een week'])
      conversation = respond(conversation, wrote(text), guide, before).conversation;
    expect(conversation.remind?.at).toBe('2027-04-02T07:00:00.000Z');
  });
});

describe('what went wrong', () => {
  test('is counted per provision with the reason, and the next way comes at once', () => {
    const turn = talked('ik heb schulden', '1', 'lukt niet', 'ik moest betalen');
    expect(turn.effects).toContainEqual({
      kind: 'count',
      tally: { what: 'failed', provision: 'schuldhulp', reason: 'pay' },
    });
    expect(turn.answered?.provisions).not.toContain('schuldhulp');
    expect(turn.answered?.provisions.length).toBeGreaterThan(0);
  });

  test('a fact that is not right is counted for who keeps it', () => {
    const turn = talked('ik heb schulden', '1', 'klopt niet', 'de tijden');
    expect(turn.effects).toContainEqual({
      kind: 'count',
      tally: { what: 'wrong', provision: 'schuldhulp', reason: 'hours' },
    });
  });

  test('is asked once: the second time the next way comes', () => {
    expect(talked('ik heb schulden', '1', 'lukt niet', 'lukt niet').conversation.step.name).toBe('list');
  });
});

describe('for somebody else', () => {
  test('what to say there changes, until another worry comes', () => {
    const card = talked('mijn buurvrouw heeft hulp nodig met douchen', '1');
    expect(textOf(card)).toContain('Ik vraag dit voor iemand anders');
    const own = respond(card.conversation, wrote('ik heb zelf schulden'), guide, NOW).conversation;
    expect(textOf(respond(own, wrote('1'), guide, NOW))).not.toContain('voor iemand anders');
  });

  test('is not heard in a worry about another', () => {
    expect(textOf(talked('mijn moeder is overleden en ik mis haar zo'))).not.toContain('voor een ander');
  });
});

describe('the invitation', () => {
  test('comes at most once, and never beside what cannot wait', () => {
    let conversation: Conversation = beginConversation(null);
    let invited = 0;
    for (const text of ['ik zoek kleren', '1', 'terug', '2', 'ik heb spullen voor in huis nodig', '1', 'terug', '2']) {
      const turn = respond(conversation, wrote(text), guide, NOW);
      conversation = turn.conversation;
      if (textOf(turn).includes('En als je zin hebt')) invited++;
    }
    expect(invited).toBe(1);
    expect(textOf(talked('ik heb geen eten', '1'))).not.toContain('En als je zin hebt');
  });
});

describe('a shorter list', () => {
  test.each([
    ['iets gratis', 'Dit is gratis'],
    ['waar kan ik binnenlopen', 'Hier loop je zo binnen'],
    ['wat kan vandaag', 'Dit kan vandaag nog'],
  ])('%s', (text, heading) => {
    const turn = talked('ik ben eenzaam', text);
    expect(textOf(turn)).toContain(heading);
    expect(turn.answered?.outcome).toBe('provisions');
  });

  test('what is nearest comes first once the neighbourhood is known', () => {
    const turn = talked('ik ben eenzaam', 'dichterbij', 'molenwijk');
    expect(textOf(turn)).toContain('Dit is het dichtst bij Molenwijk');
    const [first] = turn.answered?.provisions ?? [];
    expect(guide.content.provisions.get(first ?? '')?.where?.postcode.startsWith('0121')).toBe(true);
  });

  test('nothing of the kind is said, with the list as it was', () => {
    const list = talked('ik heb schulden');
    const turn = respond(list.conversation, wrote('iets voor vrouwen'), guide, NOW);
    expect(textOf(turn)).toContain('Dat ken ik hierbij niet');
    expect(turn.answered?.provisions).toEqual(list.answered?.provisions);
  });
});
