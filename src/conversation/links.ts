import type { Where } from '../guide/content.ts';
import { sayText } from '../guide/say.ts';
import type { Span } from '../guide/span.ts';
import type { Talk } from './talk.ts';

/** A phone number that can be tapped. */
export function phoneSpan(phone: string): Span {
  return { text: phone, link: `tel:${phone.replace(/[^\d+]/g, '')}` };
}

const ISOLATES = /[\u2066-\u2069]/g;

/** A map with the way there, behind `text` or as its own address; the address of the map stands in `zinnen.yaml`. */
export function routeSpan(talk: Talk, { street, postcode, town }: Where, text?: string): Span {
  const address = encodeURIComponent(`${street}, ${postcode} ${town}`);
  const link = sayText(talk.language, 'route-link', { address }).replace(ISOLATES, '');
  return { text: text ?? link, link };
}

/** A web address as people read it: without `https://`. */
export function siteSpan(site: string): Span {
  const shown = site.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '');
  return { text: shown, link: site.startsWith('https://') ? site : `https://${site}` };
}

export function mailSpan(mail: string): Span {
  return { text: mail, link: `mailto:${mail}` };
}
