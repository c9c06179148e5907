import { inflateSync } from 'node:zlib';

/** A run of marked content of one page: a heading, a paragraph, or an `Artifact` such as the page number. */
export type Marked = { readonly role: string; readonly text: string; readonly smallest: number };
export type ReadPage = { readonly size: readonly number[]; readonly blocks: readonly Marked[] };
export type ReadPdf = { readonly pages: readonly ReadPage[]; readonly catalog: string; readonly all: string };

const WINDOWS = new TextDecoder('windows-1252');

/** Reads a PDF as our writer makes it (PDF 32000-1): pages in order, their size in points, and the text on them with its marks. */
export function readPdf(pdf: Buffer): ReadPdf {
  const all = pdf.toString('latin1');
  const objects = new Map(
    [...all.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)].map((at) => [at[1] ?? '', at.index + at[0].length]),
  );
  const dictionary = (id: string): string => {
    const from = objects.get(id) ?? 0;
    return all.slice(from, all.indexOf('endobj', from));
  };
  const catalog = dictionary(/\/Root (\d+) 0 R/.exec(all)?.[1] ?? '');
  const tree = dictionary(/\/Pages (\d+) 0 R/.exec(catalog)?.[1] ?? '');
  const kids = /\/Kids \[([^\]]*)\]/.exec(tree)?.[1] ?? '';
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => {
    const page = dictionary(id);
    const stream = dictionary(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '');
    return { size: numbers(/\/MediaBox \[([^\]]*)\]/.exec(page)?.[1] ?? ''), blocks: blocksOf(contentOf(stream)) };
  });
  return { pages, catalog, all };
}

/** The words of a page, its head and number left out. */
export function wordsOf(page: ReadPage): string {
  return page.blocks
    .filter(({ role }) => role !== 'Artifact')
    .map(({ text }) => text)
    .join('\n');
}

function contentOf(stream: string): string {
  const from = stream.indexOf('stream\n') + 'stream\n'.length;
  const length = Number(/\/Length (\d+)/.exec(stream)?.[1]);
  return inflateSync(Buffer.from(stream.slice(from, from + length), 'latin1')).toString('latin1');
}

function blocksOf(content: string): readonly Marked[] {
  return [...content.matchAll(/\/(\w+) <<[^>]*>> BDC\n(.*?)EMC/gs)].map(([, role = '', inside = '']) => {
    let text = '';
    let line = '';
    const sizes: number[] = [];
    for (const [, y = '', size = '', shown = ''] of inside.matchAll(
      /1 0 0 1 \S+ (\S+) Tm\n\/F\d+ (\S+) Tf\n\[(.*?)\] TJ/gs,
    )) {
      const between = line === '' || (line === y && role !== 'TOCI') ? '' : ' ';
      text += between + [...shown.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => hexText(hex)).join('');
      line = y;
      sizes.push(Number(size));
    }
    return { role, text, smallest: Math.min(...sizes) };
  });
}

function hexText(hex: string): string {
  return WINDOWS.decode(Buffer.from(hex, 'hex'));
}

function numbers(text: string): readonly number[] {
  return text.trim().split(' ').map(Number);
}
