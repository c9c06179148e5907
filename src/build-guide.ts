import { writeSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { serialize } from 'node:v8';

// A process of its own; `loadGuideApart` reads its standard output.
enableCompileCache();
const { loadGuide } = await import('./load-guide.ts');

const bytes = serialize(loadGuide(process.argv[2] ?? ''));
for (let sent = 0; sent < bytes.length; ) sent += writeSync(1, bytes, sent);
