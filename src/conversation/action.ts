import type { FailedReason, WrongFact } from './turn.ts';

/** When to be reminded: when it opens next, tomorrow, or in a week. */
export type RemindWhen = 'opens' | 'tomorrow' | 'week';

export const FAILED_REASONS: readonly FailedReason[] = [
  'closed',
  'elsewhere',
  'language',
  'pay',
  'sent-away',
  'afraid',
];
export const WRONG_FACTS: readonly WrongFact[] = ['hours', 'address', 'phone', 'gone', 'else'];
export const REMIND_WHEN: readonly RemindWhen[] = ['opens', 'tomorrow', 'week'];

/** What choosing something does. The id of a choice says it, so that a stale button still works. */
export type Action =
  | { readonly kind: 'provision'; readonly id: string }
  | { readonly kind: 'needs'; readonly ids: readonly string[] }
  /** Another worry in the message of an emergency: chosen by its word. */
  | { readonly kind: 'also'; readonly need: string }
  | { readonly kind: 'subject'; readonly id: string }
  | { readonly kind: 'neighbourhood'; readonly id: string }
  | { readonly kind: 'language'; readonly code: string }
  | { readonly kind: 'likely'; readonly need: string; readonly right: boolean }
  | { readonly kind: 'afraid' | 'for-other'; readonly need: string }
  | { readonly kind: 'failed'; readonly reason: FailedReason }
  | { readonly kind: 'wrong'; readonly fact: WrongFact }
  | { readonly kind: 'remind'; readonly when: RemindWhen }
  | { readonly kind: 'other' | 'more' | 'back' | 'where' | 'nowhere' | 'human' | 'erase' };

const PLAIN = ['other', 'more', 'back', 'where', 'nowhere', 'human', 'erase'] as const;

/** The id of the choice that does this: at most 64 bytes as long as content ids are at most 58. */
export function choiceId(action: Action): string {
  switch (action.kind) {
    case 'provision':
      return `p:${action.id}`;
    case 'needs':
      return `n:${action.ids.join('+')}`;
    case 'also':
      return `w:${action.need}`;
    case 'subject':
      return `s:${action.id}`;
    case 'neighbourhood':
      return `b:${action.id}`;
    case 'language':
      return `l:${action.code}`;
    case 'likely':
      return `${action.right ? 'y' : 'x'}:${action.need}`;
    case 'afraid':
      return `a:${action.need}`;
    case 'for-other':
      return `o:${action.need}`;
    case 'failed':
      return `r:${action.reason}`;
    case 'wrong':
      return `k:${action.fact}`;
    case 'remind':
      return `h:${action.when}`;
    default:
      return action.kind;
  }
}

/** What a choice id does, or `null` for an id we never made. */
export function readAction(id: string): Action | null {
  const plain = PLAIN.find((kind) => kind === id);
  if (plain !== undefined) return { kind: plain };
  const rest = id.slice(2);
  if (id[1] !== ':' || rest === '') return null;
  switch (id[0]) {
    case 'p':
      return { kind: 'provision', id: rest };
    case 'n':
      return { kind: 'needs', ids: rest.split('+') };
    case 'w':
      return { kind: 'also', need: rest };
    case 's':
      return { kind: 'subject', id: rest };
    case 'b':
      return { kind: 'neighbourhood', id: rest };
    case 'l':
      return { kind: 'language', code: rest };
    case 'y':
    case 'x':
      return { kind: 'likely', need: rest, right: id[0] === 'y' };
    case 'a':
      return { kind: 'afraid', need: rest };
    case 'o':
      return { kind: 'for-other', need: rest };
    case 'r': {
      const reason = FAILED_REASONS.find((one) => one === rest);
      return reason === undefined ? null : { kind: 'failed', reason };
    }
    case 'k': {
      const fact = WRONG_FACTS.find((one) => one === rest);
      return fact === undefined ? null : { kind: 'wrong', fact };
    }
    case 'h': {
      const when = REMIND_WHEN.find((one) => one === rest);
      return when === undefined ? null : { kind: 'remind', when };
    }
    default:
      return null;
  }
}
