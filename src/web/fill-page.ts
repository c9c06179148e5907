import * as texts from './texts.nl.ts';

/** Who is behind this Wegwijzer, as the page shows it. */
export type PageAbout = {
  readonly name: string;
  readonly responsible: string;
  readonly phone: string;
  readonly mail: string;
};

/**
 * Fills the `{{blanks}}` of the page: `about.…`, `page.…`, `version`, `phoneLink` and `texts` (JSON for the script). Every value is
 * escaped. Throws on a blank that has no value.
 */
export function fillPage(template: string, about: PageAbout, version: string): string {
  const values = new Map<string, string>([
    ['version', version],
    ['phoneLink', `tel:${about.phone.replaceAll(/[^\d+]/g, '')}`],
    ['texts', JSON.stringify(texts.chat)],
    ...Object.entries(texts.page).map(([key, value]): [string, string] => [`page.${key}`, value]),
    ...Object.entries(about).map(([key, value]): [string, string] => [`about.${key}`, value]),
  ]);
  return template.replaceAll(/\{\{([\w.]+)\}\}/g, (_blank, key: string) => {
    const value = values.get(key);
    if (value === undefined) throw new Error(`index.html has an unknown blank: ${key}`);
    return escapeHtml(value);
  });
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
