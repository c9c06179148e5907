import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { readNeighbourhood } from './ask.ts';
import { codeOf } from './code-of.ts';
import { collectBooklet } from './collect-booklet.ts';
import { readConfig } from './config.ts';
import { makeGuide } from './conversation/guide.ts';
import { findPlace } from './find-place.ts';
import { loadGuide } from './load-guide.ts';
import { printBooklet } from './print/print-booklet.ts';
import { complain, type ExitCode, refuse, say } from './tell.ts';
import { bookletTexts, mainTexts } from './texts.nl.ts';

type Options = { readonly wanted: string; readonly file: string | null };

/** Every PDF begins with this. */
const PDF_MARK = '%PDF-';

/** Makes the booklet of one neighbourhood, to print and hand out. */
export async function runBooklet(words: readonly string[]): Promise<ExitCode> {
  if (words.includes('--help') || words.includes('-h')) {
    say(bookletTexts.help);
    return 0;
  }
  const options = readOptions(words);
  if (typeof options === 'string') return complain(options, 2);
  const config = readConfig(process.env);
  if (!('host' in config)) return complain(mainTexts.badConfig(config), 2);
  const loaded = loadGuide(config.content);
  if (!loaded.ok) return refuse(loaded.problems);
  const guide = makeGuide(loaded.content, loaded.index);
  const place = findPlace(guide, config.place);
  if (typeof place === 'string') return complain(place, 2);
  const known = place.neighbourhoods.map((one) => one.id);
  if (options.wanted === '') return complain(bookletTexts.missing(known), 2);
  const id = readNeighbourhood(place, options.wanted);
  const neighbourhood = place.neighbourhoods.find((one) => one.id === id);
  if (neighbourhood === undefined) return complain(bookletTexts.unknown(options.wanted, known), 2);
  const printed = await printBooklet(collectBooklet(guide, place, neighbourhood, new Date()));
  if (!printed.ok)
    return complain(
      printed.unprintable.map(({ text, characters }) => bookletTexts.unprintable(text, characters)).join('\n'),
      1,
    );
  const file = options.file ?? `boekje-${neighbourhood.id}.pdf`;
  const wrong = writePdf(file, printed.pdf);
  if (wrong !== null) return complain(wrong, 1);
  say(bookletTexts.made(file, printed.cards, printed.pages));
  return 0;
}

/** Words that are no option are the neighbourhood together: a postcode may be two. */
function readOptions(words: readonly string[]): Options | string {
  const wanted: string[] = [];
  let file: string | null = null;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--uit') {
      file = words[++at] ?? '';
      if (file === '') return bookletTexts.missingFile;
    } else if (word.startsWith('-')) return bookletTexts.unknownOption(word);
    else wanted.push(word);
  }
  return { wanted: wanted.join(' ').trim(), file };
}

/** Writes the file; over another only when that is a PDF too. Returns what went wrong, in a sentence. */
function writePdf(file: string, pdf: Buffer): string | null {
  try {
    writeFileSync(file, pdf, { flag: 'wx' });
    return null;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') return bookletTexts.cannotWrite(file, codeOf(error));
  }
  try {
    if (!isPdf(file)) return bookletTexts.noPdf(file);
    writeFileSync(file, pdf);
    return null;
  } catch (error) {
    return bookletTexts.cannotWrite(file, codeOf(error));
  }
}

function isPdf(file: string): boolean {
  const open = openSync(file, 'r');
  try {
    const start = Buffer.alloc(PDF_MARK.length);
    readSync(open, start, 0, start.length, 0);
    return start.toString('latin1') === PDF_MARK;
  } finally {
    closeSync(open);
  }
}
