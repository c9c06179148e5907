import { writeSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { serialize } from 'node:v8';

// A process of its own; `loadGuideApart` reads its standard output.
enableCompileCache();
const { readConfig } = await import('./config.ts');
const { loadGuide } = await import('./load-guide.ts');

const config = readConfig(process.env);
if ('content' in config) {
  const bytes = serialize(loadGuide(config.content));
  for (let sent = 0; sent < bytes.length; ) sent += writeSync(1, bytes, sent);
} else process.exitCode = 2;
