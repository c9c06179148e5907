import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../store/open-store.ts';
import { createFakeChannel, textOf } from '../support/fake-channel.ts';
import { started } from './world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('the lease', () => {
  it('holds back bot rows that were queued before a claim, not the others (P4)', async () => {
    let on = false;
    const world = await started({ isOn: () => on });
    for (const text of ['hoi', 'as:emergency bel', 'as:volunteer dag', 'claim', 'na']) await world.write('a', text);
    await world.settled();
    on = true;
    await world.deliverer.tick();
    await world.settled();
    expect(world.channel.texts('a')).toEqual(['as:emergency bel', 'as:volunteer dag', 'Fatma leest mee', 'na']);
    expect(world.states()).toEqual(['superseded', 'sent', 'sent', 'sent', 'sent']);
  });

  it('no bot row starts to be sent once a claim has committed, wherever the claim comes in between (P4)', async () => {
    for (let hops = 0; hops < 12; hops += 1) {
      const events: string[] = [];
      const world = await started({
        channel: createFakeChannel({
          answer: ({ reply }) => {
            events.push(textOf({ reply }));
            return { kind: 'sent', providerId: null };
          },
        }),
      });
      const said = world.write('a', 'two');
      for (let hop = 0; hop < hops; hop += 1) await (hop % 2 === 0 ? Promise.resolve() : new Promise(setImmediate));
      const claimed = world.write('a', 'claim').then(() => events.push('claimed'));
      await Promise.all([said, claimed]);
      await world.settled();
      const after = events.slice(events.indexOf('claimed') + 1);
      expect(after, `${hops} hops: ${events.join(', ')}`).toEqual(['Fatma leest mee']);
      await world.deliverer.stop();
    }
  });

  it('also holds back a bot row that waits for its next try', async () => {
    const channel = createFakeChannel({
      answer: (_, nth) =>
        nth === 1 ? { kind: 'retry', afterMs: 0, reason: 'busy' } : { kind: 'sent', providerId: null },
    });
    const world = await started({ channel });
    await world.write('a', 'hoi');
    await world.settled();
    await world.write('a', 'claim');
    world.pass(MINUTE);
    await world.deliverer.tick();
    await world.settled();
    expect(world.channel.texts('a')).toEqual(['hoi', 'Fatma leest mee']);
    expect(world.states()).toEqual(['superseded', 'sent']);
  });
});

describe('what comes too late', () => {
  it('expires, and becomes one fresh answer once the channel is on', async () => {
    let on = false;
    const world = await started({ isOn: () => on });
    for (const text of ['een', 'twee', 'as:volunteer dag']) await world.write('a', text);
    await world.settled();
    world.pass(2 * HOUR);
    await world.deliverer.tick();
    await world.deliverer.tick();
    await world.settled();
    expect(world.states()).toEqual(['expired', 'expired', 'queued']);
    expect(world.alarms.map(({ kind }) => kind)).toEqual(['row-expired', 'row-expired']);
    on = true;
    await world.deliverer.tick();
    await world.deliverer.tick();
    await world.settled();
    expect(world.channel.texts('a')).toEqual(['as:volunteer dag', 'answer-expired']);
  });

  it('is seen at the start, before anything is sent', async () => {
    const folder = temporaryFolder();
    const before = await started({ folder, isOn: () => false });
    await before.write('a', 'hoi');
    await before.settled();
    const after = await started({ folder, startAt: Date.parse('2026-11-24T12:00:00Z') });
    await after.settled();
    expect(after.channel.texts('a')).toEqual(['answer-expired']);
  });
});
