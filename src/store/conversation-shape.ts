import { z } from 'zod';
import { beginConversation, type Conversation, type Step } from '../conversation/conversation.ts';
import { choiceShape } from './reply-shape.ts';

const ids = z.array(z.string());
const named = <Name extends Step['name']>(name: Name) => z.literal(name);

/** One shape per step: a new step without one is a compile error. */
const steps: { readonly [Name in Step['name']]: z.ZodType<Extract<Step, { name: Name }>> } = {
  open: z.object({ name: named('open') }),
  list: z.object({ name: named('list') }),
  card: z.object({ name: named('card') }),
  question: z.object({ name: named('question'), needs: ids, urgent: z.string().nullable() }),
  subjects: z.object({ name: named('subjects') }),
  subject: z.object({ name: named('subject'), subject: z.string() }),
  where: z.object({ name: named('where'), needs: ids, near: z.boolean() }),
  language: z.object({ name: named('language') }),
  emergency: z.object({ name: named('emergency'), need: z.string() }),
  failed: z.object({ name: named('failed'), provision: z.string() }),
  wrong: z.object({ name: named('wrong'), provision: z.string() }),
  remind: z.object({ name: named('remind'), provision: z.string() }),
};

const nameShape = z.object({ name: z.string() });

const step: z.ZodType<Step> = z.unknown().transform((value, context): Step => {
  const name = nameShape.safeParse(value);
  if (name.success && Object.hasOwn(steps, name.data.name)) {
    const read = steps[name.data.name as Step['name']].safeParse(value);
    if (read.success) return read.data;
  }
  context.addIssue({ code: 'custom', message: 'unknown step' });
  return z.NEVER;
});

/** One shape per field: a new field without one is a compile error. */
const fields: { readonly [Field in keyof Conversation]: z.ZodType<Conversation[Field]> } = {
  version: z.literal(2),
  place: z.string().nullable(),
  channel: z.string().nullable(),
  neighbourhood: z.string().nullable(),
  language: z.object({ code: z.string(), chosen: z.boolean() }).nullable(),
  introduced: z.boolean(),
  step,
  pointed: z
    .object({
      needs: ids,
      shown: ids,
      last: ids,
      card: z.string().nullable(),
      since: z.string(),
      forOther: z.boolean(),
    })
    .nullable(),
  offered: z.array(choiceShape),
  fallbacks: z.number().int().nonnegative(),
  lease: z.number().int().nonnegative(),
  quietUntil: z.string().nullable(),
  remind: z.object({ provision: z.string(), at: z.string() }).nullable(),
  invited: z.boolean(),
  lastHeardAt: z.string().nullable(),
};
const whole = z.object(fields);

/** What belongs to the step: reset together, for a choice without its step means something else. */
const PASSING: readonly (keyof Conversation)[] = ['step', 'pointed', 'offered', 'fallbacks'];

type Stored = Readonly<Record<string, unknown>>;

/** From version n (the key) to n + 1. */
export type Upgrades = ReadonlyMap<number, (stored: Stored) => Stored>;
const UPGRADES: Upgrades = new Map([[1, fromFirst]]);

/** Version 1 knew no reminder, no invitation and nobody who asks for another. */
function fromFirst(stored: Stored): Stored {
  const pointed = stored['pointed'];
  const about = typeof pointed === 'object' && pointed !== null ? { ...pointed, forOther: false } : null;
  const step = stored['step'];
  const where = typeof step === 'object' && step !== null ? { near: false, ...step } : step;
  return { ...stored, version: 2, step: where, pointed: about, remind: null, invited: false };
}

/**
 * A stored conversation as this code knows it. Older versions are upgraded one by one. When something cannot be read, the step, the
 * choices and the count of fallbacks begin again; language, place and everything else readable stay. `lease` is the one stored
 * beside the state: it never goes back. Never throws.
 */
export function readConversation(json: string, lease: number, upgrades: Upgrades = UPGRADES): Conversation {
  const stored = upgrade(parse(json), upgrades);
  const read = whole.safeParse(stored);
  return { ...(read.success ? read.data : salvage(stored)), lease };
}

function salvage(stored: Stored): Conversation {
  const kept = Object.entries(fields).flatMap(([field, shape]) => {
    if (PASSING.includes(field as keyof Conversation)) return [];
    const read = shape.safeParse(stored[field]);
    return read.success ? [[field, read.data] as const] : [];
  });
  return { ...beginConversation(null), ...(Object.fromEntries(kept) as Partial<Conversation>) };
}

function upgrade(stored: Stored, upgrades: Upgrades): Stored {
  const step = typeof stored['version'] === 'number' ? upgrades.get(stored['version']) : undefined;
  if (step === undefined) return stored;
  try {
    const next = step(stored);
    // An upgrade that stands still would never end.
    return next['version'] === stored['version'] ? next : upgrade(next, upgrades);
  } catch {
    return stored;
  }
}

function parse(json: string): Stored {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Stored) : {};
  } catch {
    return {};
  }
}
