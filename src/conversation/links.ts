import type { Span } from '../guide/span.ts';

/** A phone number that can be tapped. */
export function phoneSpan(phone: string): Span {
  return { text: phone, link: `tel:${phone.replace(/[^\d+]/g, '')}` };
}

/** A web address as people read it: without `https://`. */
export function siteSpan(site: string): Span {
  const shown = site.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '');
  return { text: shown, link: site.startsWith('https://') ? site : `https://${site}` };
}

export function mailSpan(mail: string): Span {
  return { text: mail, link: `mailto:${mail}` };
}
