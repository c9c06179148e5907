import { describe, expect, it } from 'vitest';
import { KEPT } from '../../src/store/forget.ts';
import { temporaryFolder } from '../store/open-store.ts';
import { createWorld } from './world.ts';

describe('a timer', () => {
  it('becomes one event when its time has come, not before', async () => {
    const world = createWorld();
    await world.deliverer.start();
    await world.write('a', 'later');
    await world.settled();
    await world.waker.tick();
    await world.settled();
    expect(world.channel.handed).toEqual([]);
    world.pass(1_000);
    await Promise.all([world.waker.tick(), world.waker.tick()]);
    await world.settled();
    expect(world.channel.texts('a')).toEqual(['time-passed']);
    expect(world.store.timers.due(Number.MAX_SAFE_INTEGER, 9)).toEqual([]);
  });

  it('survives the process and is due when it was due long ago', async () => {
    const folder = temporaryFolder();
    const first = createWorld({ folder });
    await first.write('a', 'later');
    await first.settled();
    const second = createWorld({ folder, startAt: Date.parse('2026-11-27T09:00:00Z') });
    await second.deliverer.start();
    await second.waker.tick();
    await second.settled();
    expect(second.channel.texts('a')).toEqual(['time-passed']);
    await second.waker.stop();
  });

  it('set anew replaces the one before', async () => {
    const world = createWorld();
    await world.write('a', 'later', '1');
    world.pass(500);
    await world.write('a', 'later', '2');
    await world.settled();
    expect(world.store.timers.due(Number.MAX_SAFE_INTEGER, 9)).toHaveLength(1);
  });
});

it('sweeps at the start and once an hour, and tells who is gone', async () => {
  const world = createWorld();
  await world.deliverer.start();
  const { chat } = await world.write('a', 'hoi');
  await world.settled();
  await world.waker.tick();
  world.pass(KEPT.chats + 1);
  await world.waker.tick();
  expect(world.forgotten).toMatchObject([{ chat, channel: 'fake', address: 'a' }]);
  expect(world.store.chats.exists(chat)).toBe(false);
});
