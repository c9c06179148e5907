import type { Channel, Outgoing, SendOutcome } from '../../src/channels/channel.ts';

/** A provider of which every answer can be chosen. */
export type FakeChannel = Channel & {
  /** What it was handed, in order. */
  readonly handed: Outgoing[];
  /** Texts handed to it for one address, in order. */
  texts(address: string): readonly string[];
};

export type FakeOptions = {
  readonly name?: string;
  readonly repeatable?: boolean;
  /** The answer to the nth send (from 1); `sent` when left out. */
  readonly answer?: (outgoing: Outgoing, nth: number) => SendOutcome | Promise<SendOutcome>;
};

export function createFakeChannel({ name = 'fake', repeatable = false, answer }: FakeOptions = {}): FakeChannel {
  const handed: Outgoing[] = [];
  return {
    name,
    repeatable,
    handed,
    texts: (address) => handed.filter((outgoing) => outgoing.address === address).map(textOf),
    async send(outgoing) {
      handed.push(outgoing);
      const nth = handed.length;
      return answer === undefined ? { kind: 'sent', providerId: `p-${nth}` } : answer(outgoing, nth);
    },
  };
}

/** The words of a reply, without markup. */
export function textOf({ reply }: Pick<Outgoing, 'reply'>): string {
  return reply.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.spans : block.items.flatMap((item) => item.spans)))
    .map((span) => span.text)
    .join('');
}
