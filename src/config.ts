import { join } from 'node:path';
import { z } from 'zod';
import { configTexts } from './texts.nl.ts';

/** Everything an operator can set. Secrets and addresses only; words live in `content/`. */
export type Config = {
  readonly host: string;
  readonly port: number;
  /** Folder of the database, the key and the overlay content. */
  readonly data: string;
  /** Folder laid over the content of the package. */
  readonly content: string;
  /** `null`: the only place there is. */
  readonly place: string | null;
  /** `null`: made once in the data folder. */
  readonly key: string | null;
  readonly publicUrl: string | null;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
};

const PREFIX = 'WEGWIJZER_';

const port = z
  .string()
  .regex(/^\d{1,5}$/, configTexts.port)
  .transform(Number)
  .refine((value) => value <= 65_535, configTexts.port);

const schema = z.object({
  WEGWIJZER_HOST: z.string().min(1).default('127.0.0.1'),
  WEGWIJZER_PORT: port.default(8080),
  WEGWIJZER_DATA: z.string().min(1).default('data'),
  WEGWIJZER_CONTENT: z.string().min(1).optional(),
  WEGWIJZER_PLACE: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, configTexts.place)
    .optional(),
  WEGWIJZER_KEY: z.string().min(32, configTexts.key).optional(),
  WEGWIJZER_PUBLIC_URL: z.url({ protocol: /^https?$/, error: configTexts.publicUrl }).optional(),
  WEGWIJZER_LOG: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], { error: configTexts.log })
    .default('info'),
});

/** Settings of parts that are not in this version: named by the design, so set by who prepares for them, and left alone here. */
const LATER: readonly string[] = [
  'WEGWIJZER_TELEGRAM_TOKEN',
  'WEGWIJZER_TELEGRAM_API_ROOT',
  'WEGWIJZER_WHATSAPP_URL',
  'WEGWIJZER_CLOUD_API_ROOT',
  'WEGWIJZER_BACKUP_DAYS',
];

/** The environment as a Config, or everything wrong with it at once, one line each, without the values of secrets. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config | readonly string[] {
  // Empty means left out: a line `WEGWIJZER_PLACE=` in a unit file sets nothing.
  const given = Object.fromEntries(
    Object.entries(environment).filter(
      ([name, value]) => name.startsWith(PREFIX) && value !== undefined && value !== '',
    ),
  );
  const problems = Object.keys(given)
    .filter((name) => !(name in schema.shape) && !LATER.includes(name))
    .map((name) => configTexts.unknown(name, Object.keys(schema.shape)));
  const read = schema.safeParse(given);
  if (!read.success) problems.push(...read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  if (!read.success || problems.length > 0) return problems;
  const value = read.data;
  return {
    host: value.WEGWIJZER_HOST,
    port: value.WEGWIJZER_PORT,
    data: value.WEGWIJZER_DATA,
    content: value.WEGWIJZER_CONTENT ?? join(value.WEGWIJZER_DATA, 'content'),
    place: value.WEGWIJZER_PLACE ?? null,
    key: value.WEGWIJZER_KEY ?? null,
    publicUrl: value.WEGWIJZER_PUBLIC_URL ?? null,
    logLevel: value.WEGWIJZER_LOG,
  };
}
