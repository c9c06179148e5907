import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CONTENT = join(import.meta.dirname, '..', '..', 'content');

/** What a resident could dial, visit, mail or pay, as it stands in a text. */
const FACTS = [
  /(?<![\d.,-])(?:0\d{2,3}[- ]\d{3,7}(?:[ -]\d{2,4}){0,3}|0[89]00[- ]\d{4,7}|112|113)(?![\d])/g,
  /(?:[a-z0-9-]+\.)+(?:nl|example|org|com)\b/gi,
  /€ ?\d+(?:[.,]\d+)*/g,
] as const;

/** Every phone number, address and amount in a text (P7). */
export function factsIn(text: string): readonly string[] {
  return FACTS.flatMap((pattern) => text.match(pattern) ?? []);
}

/** All facts that stand in `content/`. */
export function factsInContent(): ReadonlySet<string> {
  const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return new Set(files.flatMap((name) => factsIn(readFileSync(join(CONTENT, name), 'utf8'))));
}
