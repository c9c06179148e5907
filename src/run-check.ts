import { readConfig } from './config.ts';
import { runCheck } from './editorial/check.ts';
import { PACKAGE_CONTENT } from './load-guide.ts';
import { complain, say } from './tell.ts';
import { mainTexts } from './texts.nl.ts';
import { tryContent } from './try-content.ts';

/** Content tests hold on a working day at two in the afternoon, whenever they are run. */
const TRIAL_MOMENT = new Date('2026-11-24T14:00:00+01:00');

/** Checks the content, for stewards and for CI. Returns the exit code. */
export function runContentCheck(words: readonly string[]): number {
  const config = readConfig(process.env);
  if (!('host' in config)) return complain(mainTexts.badConfig(config), 2);
  return runCheck(words, say, {
    folders: [PACKAGE_CONTENT, config.content],
    now: new Date(),
    makeFind: (content) => tryContent(content, TRIAL_MOMENT),
    colour: process.stdout.isTTY === true,
    annotations: process.env['GITHUB_ACTIONS'] === 'true',
  });
}
