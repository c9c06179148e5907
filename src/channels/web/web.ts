import type { Channel } from '../channel.ts';
import { renderReply } from './render.ts';

/** A reply ready for the stream of a chat. `name` is there when a volunteer wrote it. */
export type WebReplyRow = {
  readonly id: string;
  readonly from: 'bot' | 'volunteer';
  readonly name?: string;
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly at: string;
};

/** What the web channel needs of the world. */
export type WebChannelWorld = {
  /**
   * Adds the row to the chat's stream and resolves once it is durable. The same `messageId` twice is one row.
   * `gone`: the chat does not exist any more.
   */
  readonly append: (chat: string, row: WebReplyRow, messageId: string) => Promise<'kept' | 'gone'> | 'kept' | 'gone';
  readonly now: () => Date;
};

/** Waiting time after a stream that could not be written, in milliseconds. */
const RETRY_MS = 1000;

/** The web chat as a channel: "sent" means that the row is in the stream, whoever is listening. */
export function createWebChannel(world: WebChannelWorld): Channel {
  return {
    name: 'web',
    repeatable: true,
    async send({ chat, messageId, from, name, reply }) {
      const { text, choices } = renderReply(reply);
      const at = world.now().toISOString();
      const row: WebReplyRow = { id: messageId, from, ...(name === null ? {} : { name }), text, choices, at };
      try {
        const kept = await world.append(chat, row, messageId);
        if (kept === 'gone') return { kind: 'failed', reason: 'chat is gone' };
        return { kind: 'sent', providerId: messageId };
      } catch (error) {
        // The same id twice is one row, so trying again is always safe.
        return { kind: 'retry', afterMs: RETRY_MS, reason: error instanceof Error ? error.name : 'append failed' };
      }
    },
  };
}
