import { randomUUID } from 'node:crypto';
import { storeFile } from './files.ts';
import type { Content } from './message.ts';
import type { World } from './world.ts';

/** What a resident can send besides text; what is left out gets something plausible. */
export type Sent =
  | { readonly kind: 'voice'; readonly seconds?: number; readonly caption?: string; readonly bytes?: Buffer }
  | { readonly kind: 'photo'; readonly caption?: string; readonly bytes?: Buffer }
  | { readonly kind: 'document'; readonly name?: string; readonly caption?: string; readonly bytes?: Buffer }
  | { readonly kind: 'sticker'; readonly emoji?: string }
  | { readonly kind: 'location'; readonly latitude?: number; readonly longitude?: number }
  | { readonly kind: 'contact'; readonly phone?: string; readonly name?: string }
  | { readonly kind: 'poll'; readonly question?: string; readonly options?: readonly string[] };

const SOME_BYTES = Buffer.from('a file');

/** The message content that Telegram makes of it; files are kept for download. */
export function contentOfSent(world: World, sent: Sent): Content {
  switch (sent.kind) {
    case 'voice': {
      const { info } = storeFile(world, 'voice', 'voice.oga', sent.bytes ?? SOME_BYTES);
      return { voice: { ...info, duration: sent.seconds ?? 3, mime_type: 'audio/ogg' }, ...captionOf(sent.caption) };
    }
    case 'photo': {
      const { info } = storeFile(world, 'photos', 'photo.jpg', sent.bytes ?? SOME_BYTES);
      return { photo: [{ ...info, width: 1280, height: 960 }], ...captionOf(sent.caption) };
    }
    case 'document': {
      const name = sent.name ?? 'letter.pdf';
      const { info } = storeFile(world, 'documents', name, sent.bytes ?? SOME_BYTES);
      return { document: { ...info, file_name: name }, ...captionOf(sent.caption) };
    }
    case 'sticker': {
      const { info } = storeFile(world, 'stickers', 'sticker.webp', SOME_BYTES);
      const size = { width: 512, height: 512 };
      return { sticker: { ...info, ...size, emoji: sent.emoji ?? '👍', type: 'regular', is_animated: false } };
    }
    case 'location':
      return { location: { latitude: sent.latitude ?? 52.001, longitude: sent.longitude ?? 5.001 } };
    case 'contact':
      return { contact: { phone_number: sent.phone ?? '099-1112223', first_name: sent.name ?? 'Fatma' } };
    case 'poll':
      return { poll: pollOf(sent.question ?? 'Thursday?', sent.options ?? ['Yes', 'No']) };
  }
}

function captionOf(caption: string | undefined) {
  return caption === undefined ? {} : { caption };
}

function pollOf(question: string, options: readonly string[]) {
  return {
    id: randomUUID(),
    question,
    options: options.map((text) => ({ text, voter_count: 0 })),
    total_voter_count: 0,
    is_closed: false,
    is_anonymous: true,
    type: 'regular' as const,
    allows_multiple_answers: false,
  };
}
