import { ask, readAskOptions, readNeighbourhood } from './ask.ts';
import { readConfig } from './config.ts';
import { makeGuide } from './conversation/guide.ts';
import { findPlace } from './find-place.ts';
import { loadGuide } from './load-guide.ts';
import { complain, type ExitCode, refuse, say } from './tell.ts';
import { askTexts, mainTexts } from './texts.nl.ts';

/** Talks in the terminal. */
export async function runAsk(words: readonly string[]): Promise<ExitCode> {
  if (words.includes('--help')) {
    say(askTexts.help);
    return 0;
  }
  const options = readAskOptions(words);
  if (typeof options === 'string') return complain(options, 2);
  const config = readConfig(process.env);
  if (!('host' in config)) return complain(mainTexts.badConfig(config), 2);
  const loaded = loadGuide(config.content);
  if (!loaded.ok) return refuse(loaded.problems);
  const guide = makeGuide(loaded.content, loaded.index);
  const place = findPlace(guide, options.place ?? config.place);
  if (typeof place === 'string') return complain(place, 2);
  const area = options.neighbourhood;
  const known = place.neighbourhoods.map((one) => one.id);
  if (area !== null && readNeighbourhood(place, area) === null)
    return complain(askTexts.badNeighbourhood(area, known), 2);
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  await ask(guide, place, options, { input: process.stdin, output: process.stdout, isTerminal });
  return 0;
}
