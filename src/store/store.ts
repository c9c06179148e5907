import { type Chats, createChats } from './chats.ts';
import { type Committer, createCommitter } from './commit.ts';
import { type Conversations, createConversations } from './conversations.ts';
import type { Database } from './database.ts';
import { createEvents, type Events } from './events.ts';
import { createForget, type Forget } from './forget.ts';
import type { Keys } from './key.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createStream, type Stream } from './stream.ts';
import { createTallies, type Tallies } from './tallies.ts';
import { createTimers, type Timers } from './timers.ts';

/** All tables of the main database. Writes happen in jobs of `together`. */
export type Store = Committer & {
  readonly chats: Chats;
  readonly events: Events;
  readonly conversations: Conversations;
  readonly outbox: Outbox;
  readonly timers: Timers;
  readonly stream: Stream;
  readonly tallies: Tallies;
  readonly forget: Forget;
};

export function createStore(db: Database, keys: Keys): Store {
  const chats = createChats(db, keys);
  const conversations = createConversations(db);
  const outbox = createOutbox(db);
  const letGo = () => {
    conversations.letGo();
    outbox.letGo();
  };
  return {
    ...createCommitter(db),
    chats,
    events: createEvents(db),
    conversations,
    outbox,
    timers: createTimers(db),
    stream: createStream(db),
    tallies: createTallies(db),
    forget: createForget(db, chats, letGo),
  };
}
