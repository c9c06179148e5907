import pino from 'pino';
import { ask, readAskOptions, readNeighbourhood } from './ask.ts';
import { type Config, readConfig } from './config.ts';
import type { Guide } from './conversation/guide.ts';
import { runCheck } from './editorial/check.ts';
import { printProblem } from './editorial/print-problem.ts';
import type { Problem } from './editorial/problem.ts';
import type { Place } from './guide/content.ts';
import { findPlace, loadGuide, PACKAGE_CONTENT } from './load-guide.ts';
import { serve } from './serve.ts';
import { askTexts, mainTexts } from './texts.nl.ts';
import { tryContent } from './try-content.ts';

export function printHelp(): number {
  process.stdout.write(`${mainTexts.help}\n`);
  return 0;
}

/** Serves until it is told to stop. A second signal stops at once. */
export async function runServe(): Promise<number> {
  const ready = prepare(null);
  if (typeof ready === 'number') return ready;
  const { config, guide, place } = ready;
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const served = await serve(config, guide, place, log);
  if (!served.ok) return complain(served.problem, 1);
  if (served.newKey !== null) say(mainTexts.newKey(served.newKey));
  if (place.example) say(mainTexts.example);
  say(mainTexts.running(served.url, place.name));
  await untilTold();
  say(mainTexts.stopping);
  await served.stop();
  say(mainTexts.stopped);
  return 0;
}

function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** Talks in the terminal. */
export async function runAsk(words: readonly string[]): Promise<number> {
  if (words.includes('--help')) {
    process.stdout.write(`${askTexts.help}\n`);
    return 0;
  }
  const options = readAskOptions(words);
  if (typeof options === 'string') return complain(options, 2);
  const ready = prepare(options.place);
  if (typeof ready === 'number') return ready;
  const { guide, place } = ready;
  const area = options.neighbourhood;
  if (area !== null && readNeighbourhood(place, area) === null)
    return complain(
      askTexts.badNeighbourhood(
        area,
        place.neighbourhoods.map((one) => one.id),
      ),
      2,
    );
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  await ask(guide, place, options, { input: process.stdin, output: process.stdout, isTerminal });
  return 0;
}

type Ready = { readonly config: Config; readonly guide: Guide; readonly place: Place };

/** Settings and content, or the exit code after everything wrong with them has been said. */
function prepare(wanted: string | null): Ready | number {
  const config = readConfig(process.env);
  if (!('host' in config)) return complain(mainTexts.badConfig(config), 2);
  const loaded = loadGuide(config.content);
  if (!loaded.ok) return refuse(loaded.problems);
  const place = findPlace(loaded.guide, wanted ?? config.place);
  return typeof place === 'string' ? complain(place, 2) : { config, guide: loaded.guide, place };
}

function refuse(problems: readonly Problem[]): number {
  const wrong = problems.filter((problem) => problem.level === 'fout');
  for (const problem of wrong) process.stderr.write(`${printProblem(problem, null, false)}\n`);
  return complain(mainTexts.badContent(wrong.length), 1);
}

/** Checks the content, for stewards and for CI. */
export function runCheckCommand(words: readonly string[]): number {
  const config = readConfig(process.env);
  if (!('host' in config)) return complain(mainTexts.badConfig(config), 2);
  const now = new Date();
  return runCheck(words, (text) => say(text), {
    folders: [PACKAGE_CONTENT, config.content],
    now,
    makeFind: (content) => tryContent(content, now),
    colour: process.stdout.isTTY === true,
    annotations: process.env['GITHUB_ACTIONS'] === 'true',
  });
}

function complain(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`);
  return code;
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}
