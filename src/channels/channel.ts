import type { Reply } from '../conversation/reply.ts';

/** How a send ended: the provider has it, said no for good, asks to wait, or nobody knows. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly providerId: string | null }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'retry'; readonly afterMs: number; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** One message to send. `messageId` is ours, the same on every attempt. */
export type Outgoing = {
  readonly chat: string;
  readonly address: string;
  readonly messageId: string;
  readonly from: 'bot' | 'volunteer';
  readonly name: string | null;
  readonly reply: Reply;
};

/** The port to residents. `send` never throws. */
export interface Channel {
  readonly name: string;
  /** The provider takes the same `messageId` twice as one message: an unknown send may be repeated. */
  readonly repeatable: boolean;
  send(outgoing: Outgoing): Promise<SendOutcome>;
}
