import { writeSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { serialize } from 'node:v8';
import type { LoadedGuide } from './load-guide.ts';

// A process of its own; `loadGuideApart` reads its standard output.
enableCompileCache();
const { readConfig } = await import('./config.ts');
const { loadGuide } = await import('./load-guide.ts');

const config = readConfig(process.env);
if ('content' in config) {
  const bytes = serialize(lightened(loadGuide(config.content)));
  for (let sent = 0; sent < bytes.length; ) sent += writeSync(1, bytes, sent);
} else process.exitCode = 2;

/** Without the phrases and forms: what was learnt from them is in the index. */
function lightened(loaded: LoadedGuide): LoadedGuide {
  if (!loaded.ok) return loaded;
  const languages = new Map(
    [...loaded.content.languages].map(([code, language]) => [
      code,
      { ...language, words: new Map(), outside: [], emergency: new Map() },
    ]),
  );
  return { ...loaded, content: { ...loaded.content, languages } };
}
