import { z } from 'zod';

/** Characters (code points) a resident may send in one message. */
export const LONGEST_TEXT = 4000;

/** What stood in a request body. `too-long` and `wrong` were understood well enough to refuse. */
export type WebMessage =
  | { readonly kind: 'text'; readonly id: string; readonly text: string }
  | { readonly kind: 'choice'; readonly id: string; readonly choice: string }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'wrong' };

const clientId = z.string().regex(/^[\x21-\x7e]{1,100}$/);
const message = z.union([
  z.strictObject({ id: clientId, text: z.string() }),
  z.strictObject({ id: clientId, choice: z.string().min(1).max(200) }),
]);

/**
 * Reads the parsed body of `POST …/messages`. Total: whatever it is given, it says what it is. Of the text only what no reader
 * can see is changed: control characters become spaces, line ends become `\n`, broken surrogates U+FFFD. Masking is not done here.
 */
export function readMessage(body: unknown): WebMessage {
  const read = message.safeParse(body);
  if (!read.success) return { kind: 'wrong' };
  if ('choice' in read.data) return { kind: 'choice', id: read.data.id, choice: read.data.choice };
  if (isLongerThan(read.data.text, LONGEST_TEXT)) return { kind: 'too-long' };
  return { kind: 'text', id: read.data.id, text: visible(read.data.text) };
}

/** Whether the body of `POST /chats` is the empty object the contract asks for. */
export function isEmptyObject(body: unknown): boolean {
  return z.strictObject({}).safeParse(body).success;
}

function isLongerThan(text: string, characters: number): boolean {
  return text.length > characters && [...text].length > characters;
}

function visible(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, ' ');
}
