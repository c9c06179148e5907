import type { Message } from './message.ts';
import { CHILDREN, SOON } from './small-words.ts';

/** Asked for within hours, or, when the need heard can be a matter of hours, children are named. */
export function todayIn({ classes }: Message, matterOfHours: boolean): boolean {
  const sought = matterOfHours ? SOON | CHILDREN : SOON;
  return classes.some((kinds) => (kinds & sought) !== 0);
}
