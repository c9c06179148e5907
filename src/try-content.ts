import { beginConversation } from './conversation/conversation.ts';
import { makeGuide } from './conversation/guide.ts';
import { respond } from './conversation/respond.ts';
import type { Content } from './guide/content.ts';
import { learnOnce } from './learn-once.ts';
import { buildIndex } from './understanding/build-index.ts';

/** A content test says a sentence as a resident would, and sees which provisions the reply names. */
export function tryContent(
  content: Content,
  now: Date,
): (text: string, neighbourhood: string | null) => readonly string[] {
  const guide = makeGuide(content, buildIndex(content, learnOnce));
  return (text, neighbourhood) => {
    const place = [...content.places.values()].find((one) => one.neighbourhoods.some(({ id }) => id === neighbourhood));
    const conversation = { ...beginConversation(place?.id ?? null), neighbourhood };
    const turn = respond(conversation, { kind: 'resident-wrote', text, urgent: null }, guide, now);
    return turn.answered?.provisions ?? [];
  };
}
