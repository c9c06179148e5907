import { z } from 'zod';
import type { Event, TimerName, Unreadable } from '../conversation/turn.ts';

/** As objects, so that a new name that is not here is a compile error. */
const TIMERS: Readonly<Record<TimerName, TimerName>> = { 'forget-sensitive': 'forget-sensitive', remind: 'remind' };
const WORDLESS: Readonly<Record<Unreadable, Unreadable>> = {
  voice: 'voice',
  photo: 'photo',
  document: 'document',
  location: 'location',
  sticker: 'sticker',
  other: 'other',
};

/** One shape per kind of event: a new kind without one is a compile error. */
const shapes: { readonly [Kind in Event['kind']]: z.ZodType<Extract<Event, { kind: Kind }>> } = {
  'resident-wrote': z.object({
    kind: z.literal('resident-wrote'),
    text: z.string(),
    urgent: z.string().nullable(),
  }),
  'resident-chose': z.object({ kind: z.literal('resident-chose'), choice: z.string() }),
  'resident-sent': z.object({
    kind: z.literal('resident-sent'),
    what: z.enum(WORDLESS),
  }),
  'time-passed': z.object({ kind: z.literal('time-passed'), timer: z.enum(TIMERS) }),
  'turn-failed': z.object({ kind: z.literal('turn-failed') }),
  'answer-expired': z.object({ kind: z.literal('answer-expired') }),
};

const kindShape = z.object({ kind: z.string() });

/** A stored event, or `null` when this code cannot read it. */
export function readEvent(json: string | null): Event | null {
  if (json === null) return null;
  const stored = parse(json);
  const kind = kindShape.safeParse(stored);
  if (!kind.success || !Object.hasOwn(shapes, kind.data.kind)) return null;
  const read = shapes[kind.data.kind as Event['kind']].safeParse(stored);
  return read.success ? read.data : null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
