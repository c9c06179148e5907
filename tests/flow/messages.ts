/** What residents write in the test that kills the service: two chats, one on a channel that takes a message id once. */
export const MESSAGES = [
  { channel: 'repeatable', address: 'fatma', text: 'een' },
  { channel: 'once', address: 'ali', text: 'twee' },
  { channel: 'repeatable', address: 'fatma', text: 'drie' },
] as const;

/** What each must be told, in order. */
export const ANSWERS = {
  fatma: ['een 1a', 'een 1b', 'drie 2a', 'drie 2b'],
  ali: ['twee 1a', 'twee 1b'],
} as const;
