import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../store/open-store.ts';
import { createFakeChannel, textOf } from '../support/fake-channel.ts';
import { parrot, slowChannel, started, type World } from './world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A world whose process ended while the answer to `text` was being sent, and the one that comes after it. */
async function interrupted(text: string, repeatable: boolean): Promise<{ before: World; after: World }> {
  const folder = temporaryFolder();
  const channel = createFakeChannel({ repeatable, answer: () => new Promise(() => undefined) });
  const before = await started({ folder, channel });
  await before.write('a', text);
  await before.receiver.settled();
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  expect(before.states()).toEqual(['sending']);
  const after = await started({ folder, channel: createFakeChannel({ repeatable }) });
  await after.settled();
  return { before, after };
}

describe('sending', () => {
  it('keeps the order within a chat while chats go side by side (P2)', async () => {
    const { channel, release } = slowChannel();
    const world = await started({ channel, atOnce: 2 });
    await Promise.all(['a', 'b', 'c'].map((address) => world.write(address, 'two', address)));
    await world.write('a', 'hoi');
    await world.receiver.settled();
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    expect(channel.handed.map(({ address }) => address)).toEqual(['a', 'b']);
    release();
    await world.settled();
    expect(channel.texts('a')).toEqual(['two 1', 'two 2', 'hoi']);
    expect(channel.texts('c')).toEqual(['two 1', 'two 2']);
    expect(new Set(world.states())).toEqual(new Set(['sent']));
    expect(new Set(channel.handed.map(({ messageId }) => messageId)).size).toBe(7);
  });

  it('tries again after a while, with the same message id, and nothing overtakes', async () => {
    const channel = createFakeChannel({
      answer: (_, nth) =>
        nth < 3 ? { kind: 'retry', afterMs: 5_000, reason: 'busy' } : { kind: 'sent', providerId: null },
    });
    const world = await started({ channel });
    await world.write('a', 'two');
    await world.settled();
    await world.deliverer.tick();
    await world.settled();
    expect(channel.handed).toHaveLength(1);
    for (let round = 0; round < 2; round += 1) {
      world.pass(5_000);
      await world.deliverer.tick();
      await world.settled();
    }
    expect(channel.texts('a')).toEqual(['two 1', 'two 1', 'two 1', 'two 2']);
    expect(new Set(channel.handed.slice(0, 3).map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('holds up a chat for a quarter of an hour at most; then the row has failed and the next one goes (P2, P3)', async () => {
    const channel = createFakeChannel({
      answer: ({ reply }) =>
        textOf({ reply }) === 'two 1'
          ? { kind: 'retry', afterMs: 0, reason: 'busy' }
          : { kind: 'sent', providerId: null },
    });
    const world = await started({ channel });
    await world.write('a', 'two');
    for (let minute = 0; minute < 16; minute += 1) {
      await world.settled();
      world.pass(MINUTE);
      await world.deliverer.tick();
    }
    await world.settled();
    expect(world.states()).toEqual(['failed', 'sent']);
    expect(world.alarms).toMatchObject([{ kind: 'row-failed', row: 'bot', reason: 'busy' }]);
  });

  it('ends a refused row at once', async () => {
    const world = await started({
      channel: createFakeChannel({ answer: () => ({ kind: 'failed', reason: 'blocked' }) }),
    });
    await world.write('a', 'hoi');
    await world.settled();
    expect(world.states()).toEqual(['failed']);
    expect(world.alarms).toMatchObject([{ kind: 'row-failed', reason: 'blocked' }]);
  });

  it('counts a channel that throws as unknown: a bot row goes once more, a row of a volunteer stays', async () => {
    const channel = createFakeChannel({ answer: () => Promise.reject(new Error('socket')) });
    const world = await started({ channel });
    await world.write('a', 'hoi');
    await world.write('b', 'as:volunteer hoi');
    await world.settled();
    world.pass(MINUTE);
    await world.deliverer.tick();
    await world.settled();
    expect(world.states()).toEqual(['unknown', 'unknown']);
    expect([channel.texts('a').length, channel.texts('b').length]).toEqual([2, 1]);
    expect(world.alarms).toHaveLength(2);
  });

  it('fails a row this code cannot read', async () => {
    const world = await started({ isOn: () => false });
    await world.write('a', 'hoi');
    await world.settled();
    world.open.db.exec("UPDATE bodies SET body = '{}'");
    const next = await started({ folder: world.open.folder });
    await next.settled();
    expect([next.states(), next.channel.handed]).toEqual([['failed'], []]);
  });

  it('stops when what is under way is marked', async () => {
    const { channel, release } = slowChannel();
    const world = await started({ channel });
    await world.write('a', 'two');
    await world.receiver.settled();
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    const stopping = world.deliverer.stop();
    release();
    await stopping;
    expect(world.states()).toEqual(['sent', 'queued']);
  });
});

describe('after a crash while sending', () => {
  it.each([
    ['a bot row', 'hoi', false, ['sent'], 1],
    ['an emergency', 'as:emergency bel', false, ['sent'], 1],
    ['a row of a volunteer', 'as:volunteer hoi', false, ['unknown'], 0],
    ['a row of a volunteer on a repeatable channel', 'as:volunteer hoi', true, ['sent'], 1],
  ])('%s is dealt with as promised', async (_, text, repeatable, states, sends) => {
    const { before, after } = await interrupted(text, repeatable);
    expect(after.states()).toEqual(states);
    expect(after.channel.handed).toHaveLength(sends);
    for (const again of after.channel.handed) expect(again.messageId).toBe(before.channel.handed[0]?.messageId);
    expect(after.alarms.map(({ kind }) => kind)).toEqual(sends === 0 ? ['row-unknown'] : []);
  });
});

describe('forgetting', () => {
  it('comes after the replies before it, and is told', async () => {
    const world = await started();
    const { chat } = await world.write('a', 'forget');
    await world.settled();
    expect(world.channel.texts('a')).toEqual(['alles is weg']);
    expect(world.forgotten).toEqual([{ chat, channel: 'fake', address: 'a', next: null }]);
    expect([world.store.chats.exists(chat), world.states()]).toEqual([false, []]);
  });

  it('also comes when the replies cannot be sent', async () => {
    const world = await started({ isOn: () => false });
    await world.write('a', 'forget');
    await world.settled();
    expect(world.forgotten).toEqual([]);
    world.pass(24 * HOUR);
    await world.deliverer.tick();
    await world.settled();
    expect(world.forgotten).toHaveLength(1);
  });

  it('answers what was written after it as a stranger (P1)', async () => {
    const { channel, release } = slowChannel();
    const world = await started({
      channel,
      respond: (conversation, event, now) => {
        const turn = parrot(conversation, event, now);
        return conversation.introduced && event.kind === 'resident-wrote' && event.text === 'nog iets'
          ? { ...turn, effects: [] }
          : turn;
      },
    });
    await world.write('a', 'hoi');
    const { chat } = await world.write('a', 'forget');
    await world.write('a', 'nog iets');
    release();
    await world.settled();
    expect(channel.texts('a')).toEqual(['hoi', 'alles is weg', 'nog iets']);
    const next = world.store.chats.find('fake', 'a');
    expect(world.forgotten).toMatchObject([{ chat, next }]);
  });
});
