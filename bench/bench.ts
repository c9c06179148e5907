import { join } from 'node:path';
import { makeGuide } from '../src/conversation/guide.ts';
import { respond } from '../src/conversation/respond.ts';
import { loadGuide } from '../src/load-guide.ts';
import { benchFlow } from './flow.ts';
import { benchStart } from './start.ts';
import { benchUnderstanding } from './understanding.ts';

const HELP = `npm run bench                  everything, about a minute
npm run bench -- understanding | flow | start`;

/** Flow twice: with an echo, which shows our own ceiling, and with the real guide, which is the service. */
async function flow(): Promise<void> {
  const loaded = loadGuide(join(import.meta.dirname, 'no-such-folder'));
  if (!loaded.ok) throw new Error('the content is wrong: npm run check');
  const guide = makeGuide(loaded.content, loaded.index);
  const real = await benchFlow((conversation, event, now) => respond(conversation, event, guide, now));
  const echo = await benchFlow();
  console.log('whole messages per second (event on disk, turn, sending, sent; synchronous=FULL)');
  for (const [name, figures] of [
    ['real answers', real],
    ['echo', echo],
  ] as const) {
    const bare = figures.bareCommitsPerSecond;
    const ratio = (figure: number) => `${figure} (${(figure / bare).toFixed(2)} × bare)`;
    console.log(
      `  ${name}: one at a time ${ratio(figures.oneAtATimePerSecond)}, 100 chats ${ratio(figures.hundredChatsPerSecond)}`,
    );
    console.log(`  bare SQLite commits in the same run: ${bare}`);
  }
}

async function start(): Promise<void> {
  const figures = await benchStart();
  console.log('npm start on an empty folder, to the first answer in the web chat');
  console.log(
    `  first time ${figures.firstAnswerColdMs.toFixed(0)} ms, later ${figures.firstAnswerWarmMs.toFixed(0)} ms`,
  );
  console.log(`  resident memory after 100 answers: ${figures.residentMegabytes.toFixed(0)} MB`);
}

function understanding(): void {
  console.log('understanding');
  for (const line of benchUnderstanding()) console.log(`  ${line}`);
}

const parts: Readonly<Record<string, () => void | Promise<void>>> = { understanding, flow, start };
const asked = process.argv.slice(2);
if (asked.includes('--help')) console.log(HELP);
else if (asked.some((name) => parts[name] === undefined)) {
  console.error(HELP);
  process.exitCode = 2;
} else for (const name of asked.length > 0 ? asked : ['start', 'flow', 'understanding']) await parts[name]?.();
