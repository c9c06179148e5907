import { openAt } from '../guide/open.ts';
import { say } from '../guide/say.ts';
import { paragraph } from './blocks.ts';
import { pick } from './pick.ts';
import type { Block } from './reply.ts';
import type { Talk } from './talk.ts';

/** Who is pressed for money is not asked for coffee. */
const PRESSING: readonly string[] = ['schulden'];
/** Where neighbours meet: what one is invited to. */
const TOGETHER = ['samen-eten', 'ontmoeten', 'vrijwilliger'];

/**
 * One light invitation to take part, at most once, and only beside a basic need that is no matter of hours and not sensitive (voice
 * rule 10). `null` when it would not be fitting, or when there is nothing.
 */
export function invitation(talk: Talk, needs: readonly string[], card: string): Block | null {
  const { invited, quietUntil, step } = talk.conversation;
  if (invited || quietUntil !== null || step.name === 'emergency') return null;
  const known = needs.flatMap((id) => talk.guide.content.needs.get(id) ?? []);
  const fitting = known.every(
    (need) =>
      !PRESSING.includes(need.id) && need.condition === 'basis' && !need.today && !need.sensitive && !need.urgent,
  );
  if (known.length === 0 || !fitting) return null;
  const one = pick(talk, TOGETHER, 0).find(
    (other) =>
      other.provision.id !== card &&
      other.text.helpOut !== null &&
      other.at.full === null &&
      other.at.onlyFor === null &&
      isSoon(talk, other.at.hours),
  );
  if (one === undefined || one.text.helpOut === null) return null;
  return paragraph(say(talk.language, 'invite', { name: one.name, how: one.text.helpOut }));
}

const SOON_DAYS = 7;

function isSoon(talk: Talk, hours: Parameters<typeof openAt>[0]): boolean {
  const state = openAt(hours, talk.now);
  return state.open || (state.next !== null && state.next.inDays <= SOON_DAYS);
}
