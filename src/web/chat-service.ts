/** A choice as a client sees it. */
export type StreamChoice = { readonly id: string; readonly label: string };

/** What was said, by the bot or a volunteer. `at` is ISO 8601 UTC; `text` is plain and holds no choices. */
export type ReplyData = {
  readonly id: string;
  readonly from: 'bot' | 'volunteer';
  readonly name?: string;
  readonly text: string;
  readonly choices: readonly StreamChoice[];
  readonly at: string;
};

/** What the resident sent; `id` is the client's own, `text` of a choice is its label. */
export type OwnData = { readonly id: string; readonly text: string; readonly at: string };

/** Who holds the chat now. */
export type StateData = { readonly state: 'bot' | 'waiting' | 'volunteer' };

/** One kept row of a chat's stream. `n` counts up from 1 per chat and is the SSE id. */
export type StreamEvent =
  | { readonly n: number; readonly event: 'reply'; readonly data: ReplyData }
  | { readonly n: number; readonly event: 'own'; readonly data: OwnData }
  | { readonly n: number; readonly event: 'state'; readonly data: StateData };

/** `new`: rows were committed. `gone`: the chat was erased; nothing follows. */
export type StreamSignal = 'new' | 'gone';

/** What a resident sends: words, or the id of a choice. */
export type ChatMessage = { readonly text: string } | { readonly choice: string };

/** The port to everything behind the web chat. */
export interface ChatService {
  /** Makes a chat. The secret is given once; only its hash is kept. */
  create(): Promise<{ readonly chat: string; readonly secret: string }>;
  /** Compares in constant time. `unknown` for any string that is no living chat. */
  check(chat: string, secret: string): 'right' | 'wrong' | 'unknown';
  /** Resolves once the message is durable. The same `id` in the same chat counts once. */
  accept(chat: string, id: string, message: ChatMessage): Promise<void>;
  /** The kept rows after row `n`, oldest first. `[]` for an unknown chat. */
  after(chat: string, n: number): readonly StreamEvent[];
  /** Calls the listener after each commit that added rows, and at last with `gone`. Returns how to stop listening. */
  subscribe(chat: string, listener: (signal: StreamSignal) => void): () => void;
}
