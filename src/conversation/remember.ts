import type { Content } from '../guide/content.ts';
import type { NeedId } from '../guide/ids.ts';
import { readAction } from './action.ts';
import { beginConversation, type Conversation, type Step } from './conversation.ts';
import type { Effect } from './turn.ts';

const HOUR_MS = 3_600_000;
/** After this a sensitive need leaves the state; after the other it is a new person. */
const SENSITIVE_MS = 24 * HOUR_MS;
const PERSON_MS = 30 * 24 * HOUR_MS;

/** What we still know at `now`: what is past its time is gone, content that no longer exists resets the step only. */
export function remember(conversation: Conversation, content: Content, now: Date): Conversation {
  const heardAt = conversation.lastHeardAt;
  const age = heardAt === null ? 0 : now.getTime() - Date.parse(heardAt);
  if (age > PERSON_MS)
    return { ...beginConversation(conversation.place, conversation.channel), lease: conversation.lease };
  const quiet = conversation.quietUntil;
  const calm =
    quiet !== null && Date.parse(quiet) <= now.getTime() ? { ...conversation, quietUntil: null } : conversation;
  const since = calm.pointed === null ? age : Math.max(age, now.getTime() - Date.parse(calm.pointed.since));
  const forgets = since >= SENSITIVE_MS && isSensitive(calm, content);
  if (forgets || !stillThere(calm, content)) return { ...calm, step: { name: 'open' }, pointed: null, offered: [] };
  return calm;
}

/** The timer that takes a sensitive need out of the state, when there is one in it. */
export function forgetLater(conversation: Conversation, content: Content, now: Date): readonly Effect[] {
  if (!isSensitive(conversation, content)) return [];
  const since = conversation.pointed === null ? now.getTime() : Date.parse(conversation.pointed.since);
  return [{ kind: 'wake', timer: 'forget-sensitive', at: new Date(since + SENSITIVE_MS).toISOString() }];
}

function isSensitive(conversation: Conversation, content: Content): boolean {
  return [...needsOf(conversation.step), ...pointedNeeds(conversation, content), ...offeredNeeds(conversation)].some(
    (need) => content.needs.get(need)?.sensitive === true,
  );
}

/** What a card is best at says as much as the needs it was shown for. */
function pointedNeeds({ pointed }: Conversation, content: Content): readonly NeedId[] {
  if (pointed === null) return [];
  const card = pointed.card === null ? undefined : content.provisions.get(pointed.card);
  return [...pointed.needs, ...(card?.needs.slice(0, 1) ?? [])];
}

/** A sensitive need also shows from the choices that carry it, unless the whole subject was only offered. */
function offeredNeeds(conversation: Conversation): readonly NeedId[] {
  if (conversation.step.name === 'subject') return [];
  return conversation.offered.flatMap((choice) => {
    const action = readAction(choice.id);
    if (action?.kind === 'also') return [action.need];
    return action?.kind === 'needs' ? action.ids : [];
  });
}

function needsOf(step: Step): readonly NeedId[] {
  switch (step.name) {
    case 'where':
      return step.needs;
    case 'question':
      return step.urgent === null ? step.needs : [...step.needs, step.urgent];
    case 'emergency':
      return [step.need];
    case 'open':
    case 'list':
    case 'card':
    case 'subjects':
    case 'subject':
    case 'language':
    case 'failed':
    case 'wrong':
    case 'remind':
      return [];
  }
}

function stillThere({ step, pointed }: Conversation, content: Content): boolean {
  if (pointed?.card != null && !content.provisions.has(pointed.card)) return false;
  if (step.name === 'subject' && !content.subjects.some((subject) => subject.id === step.subject)) return false;
  return [...needsOf(step), ...(pointed?.needs ?? [])].every((need) => content.needs.has(need));
}
