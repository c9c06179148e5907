import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../store/open-store.ts';
import { createWorld, parrot, replyOf, wrote } from './world.ts';

const MINUTE = 60_000;

describe('an event', () => {
  it('counts once per key, however often and however close together it comes (P1)', async () => {
    const world = createWorld();
    await world.deliverer.start();
    const all = await Promise.all([1, 2, 3].map(() => world.write('a', 'hoi')));
    expect(all.map(({ fresh }) => fresh)).toEqual([true, false, false]);
    await world.settled();
    expect((await world.write('a', 'hoi')).fresh).toBe(false);
    await world.settled();
    expect(world.channel.texts('a')).toEqual(['hoi']);
  });

  it('takes along what must stand beside it, only when it is new', async () => {
    const world = createWorld();
    const own: string[] = [];
    const accept = (key: string) =>
      world.receiver.accept({ channel: 'fake', address: 'a', key, event: wrote('hoi') }, (chat) => void own.push(chat));
    const { chat } = await accept('k');
    await accept('k');
    expect(own).toEqual([chat]);
  });

  it('is not stored when what must stand beside it fails', async () => {
    const world = createWorld();
    const broken = () => {
      throw new Error('no');
    };
    const arrival = { channel: 'fake', address: 'a', key: 'k', event: wrote('hoi') };
    await expect(world.receiver.accept(arrival, broken)).rejects.toThrow('no');
    expect((await world.receiver.accept(arrival)).fresh).toBe(true);
  });

  it('left waiting by an earlier run is turned at the start', async () => {
    const folder = temporaryFolder();
    const first = createWorld({ folder });
    await first.receiver.stop();
    await first.write('a', 'een');
    await first.write('a', 'twee');
    await first.write('b', 'drie');
    expect(first.states()).toEqual([]);
    const second = createWorld({ folder });
    await second.deliverer.start();
    second.receiver.start();
    await second.settled();
    expect([second.channel.texts('a'), second.channel.texts('b')]).toEqual([['een', 'twee'], ['drie']]);
  });

  it('of our own reaches a known chat only', async () => {
    const world = createWorld();
    await world.deliverer.start();
    const { chat } = await world.write('a', 'hoi');
    expect(await world.receiver.happened(chat, 'o', { kind: 'answer-expired' })).toBe(true);
    expect(await world.receiver.happened(chat, 'o', { kind: 'answer-expired' })).toBe(false);
    const heard: boolean[] = [];
    const listen = (fresh: boolean) => void heard.push(fresh);
    expect(await world.receiver.happened('nobody', 'p', { kind: 'answer-expired' }, listen)).toBe(false);
    expect(heard).toEqual([false]);
    await world.settled();
    expect(world.channel.texts('a')).toEqual(['hoi', 'answer-expired']);
    expect(world.alarms).toEqual([]);
  });
});

describe('turns', () => {
  it('of a chat are in order and each builds on the last, whatever the others do (P2)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 }), async (writers) => {
        const world = createWorld({
          respond: (conversation, event, now) => ({
            ...parrot(conversation, event, now),
            conversation: { ...conversation, fallbacks: conversation.fallbacks + 1 },
          }),
        });
        await world.deliverer.start();
        await Promise.all(writers.map((writer, n) => world.write(String(writer), `${writer}:${n}`)));
        await world.settled();
        for (const writer of new Set(writers)) {
          const written = writers.flatMap((one, n) => (one === writer ? [`${writer}:${n}`] : []));
          expect(world.channel.texts(String(writer))).toEqual(written);
          const chat = world.store.chats.find('fake', String(writer)) ?? '';
          expect(world.store.conversations.load(chat)?.fallbacks).toBe(written.length);
        }
        await world.deliverer.stop();
      }),
      { numRuns: 8 },
    );
  });

  it('that throw are tried three times, block only their own chat and end with an honest sentence (P2)', async () => {
    let tries = 0;
    const world = createWorld({
      respond: (conversation, event, now) => {
        if (event.kind === 'resident-wrote' && event.text === 'boom') tries += 1;
        return parrot(conversation, event, now);
      },
    });
    await world.deliverer.start();
    await Promise.all([world.write('a', 'boom'), world.write('b', 'hoi'), world.write('a', 'verder')]);
    await world.settled();
    expect(tries).toBe(3);
    expect(world.channel.texts('a')).toEqual(['turn-failed', 'verder']);
    expect(world.channel.texts('b')).toEqual(['hoi']);
    expect(world.alarms).toMatchObject([{ kind: 'turn-given-up' }]);
  });

  it('that leave nothing behind when they throw: a half-written turn is undone', async () => {
    const world = createWorld({
      respond: (conversation, event, now) => {
        const turn = parrot(conversation, event, now);
        const broken = { kind: 'wake', timer: 'forget-sensitive', at: 'never' } as const;
        return event.kind === 'resident-wrote' ? { ...turn, effects: [...turn.effects, broken] } : turn;
      },
    });
    await world.deliverer.start();
    await world.write('a', 'half');
    await world.settled();
    expect(world.channel.texts('a')).toEqual(['turn-failed']);
  });

  it('say the apology when even the failure cannot be turned', async () => {
    const world = createWorld({
      respond: () => {
        throw new Error('boom');
      },
    });
    await world.deliverer.start();
    await world.write('a', 'een');
    await world.write('a', 'twee');
    await world.settled();
    expect(world.channel.texts('a')).toEqual(['sorry', 'sorry']);
  });

  it('of an event this code cannot read end the same way', async () => {
    const world = createWorld();
    await world.receiver.stop();
    await world.write('a', 'hoi');
    world.open.db.exec(`UPDATE events SET event = '{"kind":"resident-danced"}'`);
    const next = createWorld({ folder: world.open.folder });
    await next.deliverer.start();
    next.receiver.start();
    await next.settled();
    expect(next.channel.texts('a')).toEqual(['turn-failed']);
  });

  it('that came of themselves fail in silence (P9)', async () => {
    const world = createWorld({
      respond: (conversation, event, now) => {
        if (event.kind === 'time-passed') throw new Error('boom');
        return parrot(conversation, event, now);
      },
    });
    await world.deliverer.start();
    await world.write('a', 'later');
    await world.settled();
    world.pass(MINUTE);
    await world.waker.tick();
    await world.settled();
    expect(world.channel.handed).toEqual([]);
    expect(world.alarms).toMatchObject([{ kind: 'turn-given-up' }]);
  });

  it('wait when the database cannot be written, and go on when it can', async () => {
    const world = createWorld();
    await world.deliverer.start();
    await world.write('a', 'een');
    await world.settled();
    world.open.db.pragma('query_only = ON');
    await expect(world.write('a', 'twee')).rejects.toThrow();
    world.open.db.pragma('query_only = OFF');
    await world.write('a', 'drie');
    await world.settled();
    expect(world.channel.texts('a')).toEqual(['een', 'drie']);
  });
});

it('keeps the reply as it was said', async () => {
  const world = createWorld();
  await world.deliverer.start();
  await world.write('a', 'hoi');
  await world.settled();
  expect(world.channel.handed[0]).toMatchObject({ address: 'a', from: 'bot', name: null, reply: replyOf('hoi') });
});
