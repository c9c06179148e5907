import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fillPage, type PageAbout } from './fill-page.ts';

/** A file as it is sent: plain and packed, with a tag that changes when it does. */
export type PageFile = {
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
};

/** The page in memory. `version` changes with any of its files, and is part of their address. */
export type PageFiles = {
  readonly version: string;
  readonly index: PageFile;
  readonly files: ReadonlyMap<string, PageFile>;
};

const FOLDER = new URL('./page/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};

/** Reads and packs the whole page once. Throws when a file cannot be read or the page names a blank we do not fill. */
export function loadPageFiles(about: PageAbout): PageFiles {
  const names = readdirSync(FOLDER).filter((name) => extension(name) in TYPES);
  const contents = names.map((name) => ({ name, content: readFileSync(new URL(name, FOLDER)) }));
  const version = hash(Buffer.concat(contents.map(({ content }) => content)));
  const html = fillPage(readFileSync(new URL('index.html', FOLDER), 'utf8'), about, version);
  return {
    version,
    index: pack(Buffer.from(html), 'text/html; charset=utf-8'),
    files: new Map(contents.map(({ name, content }) => [name, pack(content, TYPES[extension(name)] ?? '')])),
  };
}

/** Files of a few kilobytes: a large window only costs time, two hundred milliseconds of it, and saves nothing. */
const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 16 };

function pack(plain: Buffer, type: string): PageFile {
  const br = brotliCompressSync(plain, { params: BROTLI });
  return { type, etag: hash(plain), plain, br, gzip: gzipSync(plain, { level: constants.Z_BEST_COMPRESSION }) };
}

function hash(content: Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 16);
}

function extension(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
