import { readConfig } from './config.ts';
import { runCheck } from './editorial/check.ts';
import { PACKAGE_CONTENT } from './load-guide.ts';
import { complain, say } from './tell.ts';
import { mainTexts } from './texts.nl.ts';
import { tryContent } from './try-content.ts';

/** Checks the content, for stewards and for CI. Returns the exit code. */
export function runContentCheck(words: readonly string[]): number {
  const config = readConfig(process.env);
  if (!('host' in config)) return complain(mainTexts.badConfig(config), 2);
  const now = new Date();
  return runCheck(words, say, {
    folders: [PACKAGE_CONTENT, config.content],
    now,
    makeFind: (content) => tryContent(content, now),
    colour: process.stdout.isTTY === true,
    annotations: process.env['GITHUB_ACTIONS'] === 'true',
  });
}
