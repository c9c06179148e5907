import type { Conversation } from '../conversation/conversation.ts';
import { readConversation } from './conversation-shape.ts';
import type { Database } from './database.ts';
import { createMemo } from './memo.ts';

/** What we remember of each chat. */
export type Conversations = {
  load(chat: string): Conversation | null;
  /** In a job. `at`: when the chat was heard, if the conversation does not say. */
  save(chat: string, conversation: Conversation, at: number): void;
  /** Nothing read before stays in memory: a chat was erased. */
  letGo(): void;
};

export function createConversations(db: Database): Conversations {
  const load = db.prepare<[string], { lease: number; state: string }>(
    'SELECT lease, state FROM conversations WHERE chat = ?',
  );
  const save = db.prepare(
    `INSERT INTO conversations (chat, lease, heard_at, state) VALUES (?, ?, ?, ?) ON CONFLICT (chat) DO UPDATE
     SET lease = max(lease, excluded.lease), heard_at = excluded.heard_at, state = excluded.state`,
  );
  const memo = createMemo<Conversation>();
  return {
    load(chat) {
      const row = load.get(chat);
      if (row === undefined) return null;
      const known = memo.find(chat, row.state);
      return known?.lease === row.lease ? known : readConversation(row.state, row.lease);
    },
    save(chat, conversation, at) {
      const heardAt = conversation.lastHeardAt === null ? at : Date.parse(conversation.lastHeardAt);
      const state = JSON.stringify(conversation);
      memo.keep(chat, state, conversation);
      save.run(chat, conversation.lease, Number.isNaN(heardAt) ? at : heardAt, state);
    },
    letGo: () => memo.clear(),
  };
}
