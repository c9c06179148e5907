import type { Config } from './config.ts';
import type { LoadedGuide } from './load-guide.ts';
import { loadGuideApart } from './load-guide-apart.ts';
import type { Data } from './open-data.ts';
import { complain, type ExitCode, refuse, say } from './tell.ts';
import { mainTexts } from './texts.nl.ts';

/** Serves until it is told to stop. */
export async function runServe(): Promise<ExitCode> {
  // What residents write is nobody else's on this machine.
  process.umask(0o077);
  // The slowest goes first: the guide is read while the rest of the program loads.
  const loading = loadGuideApart();
  const { readConfig } = await import('./config.ts');
  const config = readConfig(process.env);
  if (!('host' in config)) return complain(mainTexts.badConfig(config), 2);
  const { openData } = await import('./open-data.ts');
  const data = openData(config);
  if (typeof data === 'string') return complain(data, 1);
  const code = await serveFrom(config, data, loading);
  if (code !== 0) data.close();
  return code;
}

async function serveFrom(config: Config, data: Data, loading: Promise<LoadedGuide | null>): Promise<ExitCode> {
  const { serve } = await import('./serve.ts');
  const { findPlace } = await import('./find-place.ts');
  const { makeGuide } = await import('./conversation/guide.ts');
  const { default: pino } = await import('pino');
  const loaded = await loading;
  if (loaded === null) return complain(mainTexts.guideBroke, 1);
  if (!loaded.ok) return refuse(loaded.problems);
  const guide = makeGuide(loaded.content, loaded.index);
  const place = findPlace(guide, config.place);
  if (typeof place === 'string') return complain(place, 2);
  const served = await serve(config, data, guide, place, pino({ level: config.logLevel }, pino.destination(2)));
  if (!served.ok) return complain(served.problem, 1);
  if (data.newKey !== null) say(mainTexts.newKey(data.newKey));
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
