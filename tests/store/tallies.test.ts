import { expect, test } from 'vitest';
import { openStore } from './open-store.ts';

const NOON = Date.parse('2026-11-24T12:00:00Z');
const DAY = 86_400_000;

test('what residents tell is counted per day and provision, without a chat', async () => {
  const { store } = openStore();
  await store.together(() => {
    store.tallies.add({ what: 'failed', provision: 'geldloket', reason: 'closed' }, NOON);
    store.tallies.add({ what: 'failed', provision: 'geldloket', reason: 'closed' }, NOON + 60_000);
    store.tallies.add({ what: 'wrong', provision: 'voedselbank', reason: 'hours' }, NOON + DAY);
  });
  expect(store.tallies.since('2026-11-24')).toEqual([
    { provision: 'geldloket', what: 'failed', reason: 'closed', n: 2 },
    { provision: 'voedselbank', what: 'wrong', reason: 'hours', n: 1 },
  ]);
  expect(store.tallies.since('2026-11-25')).toHaveLength(1);
});
