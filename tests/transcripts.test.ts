import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { realGuide } from './support/real-guide.ts';
import { replay } from './support/transcript.ts';

const FOLDER = join(import.meta.dirname, 'transcripts');

/** The files are the specification: `npx vitest -u` writes what the bot says now, a person reads the difference. */
for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'))) {
  test(name, async () => {
    const file = join(FOLDER, name);
    await expect(replay(realGuide(), readFileSync(file, 'utf8'))).toMatchFileSnapshot(file);
  });
}
