import { createHash, randomBytes } from 'node:crypto';
import { mask } from '../channels/mask.ts';
import type { WebReplyRow } from '../channels/web/web.ts';
import type { Event } from '../conversation/turn.ts';
import type { Store } from '../store/store.ts';
import type { StreamRow } from '../store/stream.ts';
import type {
  ChatMessage,
  ChatService,
  OwnData,
  ReplyData,
  StateData,
  StreamEvent,
  StreamSignal,
} from './chat-service.ts';

export type DurableChatsParts = {
  readonly store: Store;
  readonly receiver: {
    /** Makes an event of a known chat durable; `alongside` runs in the same commit. False when the chat is gone or the key known. */
    happened(chat: string, key: string, event: Event, alongside: (fresh: boolean) => void): Promise<boolean>;
  };
  readonly now: () => Date;
  /** The emergency heard in unmasked text; it is seen here in memory only. */
  readonly urgentIn: (text: string, language: string | null) => string | null;
};

/** The web chat on the store, and the two ways the rest of the service reaches an open page. */
export type DurableChats = ChatService & {
  /** A reply for the stream, once per message id. Resolves when it is on disk. */
  append(chat: string, row: WebReplyRow, messageId: string): Promise<'kept' | 'gone'>;
  /** Tells open pages that the chat was erased. */
  gone(chat: string): void;
};

const CHANNEL = 'web';

/** Chats of the web page: a secret is known by its digest only, and a message counts once per client id. */
export function createDurableChats({ store, receiver, now, urgentIn }: DurableChatsParts): DurableChats {
  const listeners = new Map<string, Set<(signal: StreamSignal) => void>>();

  function tell(chat: string, signal: StreamSignal): void {
    for (const listener of listeners.get(chat) ?? []) listener(signal);
  }

  /** What a client sees of a choice is its label; a stale one is looked up in what was said. */
  function labelOf(chat: string, choice: string): string {
    const offered = store.stream
      .after(chat, 0)
      .flatMap((row) => (row.event === 'reply' ? (row.data as ReplyData).choices : []));
    return offered.findLast((one) => one.id === choice)?.label ?? mask(choice);
  }

  function eventOf(chat: string, message: ChatMessage): Event {
    if ('choice' in message) return { kind: 'resident-chose', choice: mask(message.choice) };
    const language = store.conversations.load(chat)?.language?.code ?? null;
    return { kind: 'resident-wrote', text: mask(message.text), urgent: urgentIn(message.text, language) };
  }

  return {
    async create() {
      const secret = randomBytes(24).toString('base64url');
      const chat = await store.together(() => store.chats.of(CHANNEL, digest(secret), now().getTime()));
      return { chat, secret };
    },
    check(chat, secret) {
      if (store.chats.find(CHANNEL, digest(secret)) === chat) return 'right';
      return store.chats.exists(chat) ? 'wrong' : 'unknown';
    },
    async accept(chat, id, message) {
      const event = eventOf(chat, message);
      const text =
        event.kind === 'resident-wrote' ? event.text : 'choice' in message ? labelOf(chat, message.choice) : '';
      const fresh = await receiver.happened(chat, `${chat}:${id}`, event, (isNew) => {
        if (!isNew) return;
        const at = now();
        const own: OwnData = { id, text, at: at.toISOString() };
        store.stream.append(chat, 'own', own, null, at.getTime());
      });
      if (fresh) tell(chat, 'new');
    },
    after: (chat, n) => store.stream.after(chat, n).map(eventOfRow),
    subscribe(chat, listener) {
      const own = listeners.get(chat) ?? new Set();
      listeners.set(chat, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(chat) === own) listeners.delete(chat);
      };
    },
    async append(chat, row, messageId) {
      const kept = await store.together(() => {
        if (!store.chats.exists(chat)) return 'gone';
        store.stream.append(chat, 'reply', row, messageId, now().getTime());
        return 'kept';
      });
      if (kept === 'kept') tell(chat, 'new');
      return kept;
    },
    gone(chat) {
      tell(chat, 'gone');
      listeners.delete(chat);
    },
  };
}

function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** The rows are ours: written by `accept` and `append` above, so their shape is known. */
function eventOfRow(row: StreamRow): StreamEvent {
  switch (row.event) {
    case 'reply':
      return { n: row.n, event: 'reply', data: row.data as ReplyData };
    case 'own':
      return { n: row.n, event: 'own', data: row.data as OwnData };
    case 'state':
      return { n: row.n, event: 'state', data: row.data as StateData };
  }
}
