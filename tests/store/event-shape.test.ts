import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/conversation/turn.ts';
import { readEvent } from '../../src/store/event-shape.ts';

const events: readonly Event[] = [
  { kind: 'resident-wrote', text: 'hoi', urgent: null },
  { kind: 'resident-wrote', text: 'help', urgent: 'geweld-nu' },
  { kind: 'resident-chose', choice: 'human' },
  { kind: 'resident-sent', what: 'voice' },
  { kind: 'resident-sent', what: 'other' },
  { kind: 'time-passed', timer: 'forget-sensitive' },
  { kind: 'time-passed', timer: 'remind' },
  { kind: 'turn-failed' },
  { kind: 'answer-expired' },
];

describe('a stored event', () => {
  it.each(events.map((event) => [event]))('%j is read as it was written', (event) => {
    expect(readEvent(JSON.stringify(event))).toEqual(event);
  });

  it.each([null, '', '{', '[]', '{}', '{"kind":"toString"}', '{"kind":"time-passed","timer":"gone"}'])(
    '%j is nothing this code knows',
    (json) => expect(readEvent(json)).toBeNull(),
  );
});
