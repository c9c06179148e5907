import { z } from 'zod';

/** Formats a field can ask for; `texts.nl.ts` says in words how each is written. */
export type Format = 'id' | 'date' | 'phone' | 'mail' | 'website' | 'postcode' | 'postcode4' | 'language' | 'quotes';

/** Longest id: with its prefix it still fits in the 64 bytes of a Telegram button. */
export const LONGEST_ID = 58;

const format = (name: Format, pattern: RegExp) => z.string().regex(pattern, { error: name });

export const text = (most: number) => z.string().trim().min(1).max(most);
export const lines = (most: number) => z.array(text(most));
export const id = format('id', /^[a-z0-9]+(-[a-z0-9]+)*$/).max(LONGEST_ID);
export const date = format('date', /^\d{4}-\d{2}-\d{2}$/);
export const language = format('language', /^[a-z]{2,3}$/);
export const postcode = format('postcode', /^\d{4} ?[A-Z]{2}$/);
export const postcode4 = format('postcode4', /^\d{4}$/);
export const mail = format('mail', /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i).max(120);
export const website = format('website', /^https:\/\/[^\s/]+\.[^\s/]+/).max(300);

/** 112, 113, 14 0xx, 0800/0900/088 and ordinary Dutch numbers, spaced as people write them. */
export const phone = format(
  'phone',
  /^(112|113|116 ?\d{3}|14 ?0\d{1,3}|0[89]00[- ]?[\d ]{4,9}|0\d{1,3}[- ]?[\d ]{6,9}|06[- ]?[\d ]{8,11}|\+[\d ]{9,17})$/,
);
/** A sentence without quotes around it: those are put there when it is shown. */
export const spoken = (most: number) => format('quotes', /^[^"“”„«»].*[^"“”„«»]$|^[^"“”„«»]$/su).max(most);

export const yes = z.enum(['ja', 'nee']);
export const yesOrUnknown = z.enum(['ja', 'nee', 'weet ik niet']);
export const required = z.enum(['nodig', 'niet nodig', 'weet ik niet']);
export const lat = z.number().min(50.7).max(53.7);
export const lon = z.number().min(3.3).max(7.3);
export const providerKind = z.enum([
  'bewonersinitiatief',
  'vrijwilligersorganisatie',
  'welzijn',
  'gemeente',
  'rijk',
  'kerk of moskee',
  'stichting',
  'bedrijf',
]);
