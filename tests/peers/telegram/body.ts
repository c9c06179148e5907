import { isObject, type Json, parseJson } from './json.ts';
import type { Params, Upload } from './params.ts';
import { badRequest } from './refusal.ts';

/** Reads the body of a call: JSON, a form or a form with files. Throws a refusal when it is none of them. */
export function readBody(raw: Buffer, contentType: string): Params {
  if (raw.length === 0) return { fields: {}, uploads: new Map() };
  if (contentType.startsWith('application/json')) return { fields: readJson(raw), uploads: new Map() };
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return { fields: Object.fromEntries(new URLSearchParams(raw.toString())), uploads: new Map() };
  }
  const boundary = /^multipart\/form-data;.*?boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) throw badRequest('unsupported content type');
  return readParts(partsOf(raw, boundary));
}

function readJson(raw: Buffer) {
  const value = parseJson(raw.toString());
  if (!isObject(value)) throw badRequest("can't parse request JSON object");
  return value;
}

function partsOf(raw: Buffer, boundary: string): readonly Buffer[] {
  const mark = Buffer.from(`\r\n--${boundary}`);
  // The first boundary has no line before it.
  const whole = Buffer.concat([Buffer.from('\r\n'), raw]);
  const parts: Buffer[] = [];
  let at = whole.indexOf(mark);
  while (at !== -1) {
    const from = at + mark.length + 2;
    at = whole.indexOf(mark, from);
    if (at !== -1) parts.push(whole.subarray(from, at));
  }
  return parts;
}

function readParts(parts: readonly Buffer[]): Params {
  const fields: { [name: string]: Json } = {};
  const uploads = new Map<string, Upload>();
  for (const part of parts) {
    const end = part.indexOf('\r\n\r\n');
    const head = part.subarray(0, end).toString();
    const content = part.subarray(end + 4);
    const name = /[; ]name="([^"]*)"/i.exec(head)?.[1];
    const file = /filename="?([^";\r\n]+)/i.exec(head)?.[1];
    if (end === -1 || name === undefined) throw badRequest("can't parse multipart form");
    if (file === undefined) fields[name] = content.toString();
    else uploads.set(name, { name: file, bytes: Buffer.from(content) });
  }
  return { fields, uploads };
}
