import { isList, isObject, type Json, type JsonObject, parseJson } from './json.ts';
import { badRequest } from './refusal.ts';

export type Upload = { readonly name: string; readonly bytes: Buffer };

/** What came with a call. In a form every field is text, and what is nested is JSON in text. */
export type Params = { readonly fields: JsonObject; readonly uploads: ReadonlyMap<string, Upload> };

/** A text; numbers and booleans are taken as the text that shows them. */
export function readText({ fields }: Params, name: string): string | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'object') throw badRequest(`field "${name}" must be of type String`);
  return String(value);
}

/** A text that must be there and hold something; `why` is what the refusal says otherwise. */
export function needText(params: Params, name: string, why: string): string {
  const value = readText(params, name);
  if (value === undefined || value === '') throw badRequest(why);
  return value;
}

/** A whole number, also when written as text; anything else is refused. */
export function readInteger(params: Params, name: string): number | undefined {
  const value = readText(params, name);
  if (value === undefined || value === '') return undefined;
  if (!/^-?\d+$/.test(value)) throw badRequest(`field "${name}" must be a valid Number`);
  return Number(value);
}

/** A number with decimals; anything else is refused with `why`. */
export function needNumber(params: Params, name: string, why: string): number {
  const value = Number(readText(params, name) ?? Number.NaN);
  if (Number.isNaN(value)) throw badRequest(why);
  return value;
}

/** A flag as people write it: true, yes, y or 1. */
export function readFlag(params: Params, name: string): boolean {
  return /^(?:true|yes|y|1)$/i.test(readText(params, name) ?? '');
}

/** An object, also when it is JSON in a text; anything else is refused with `why`. */
export function readObject({ fields }: Params, name: string, why: string): JsonObject | undefined {
  const value = nested(fields[name]);
  if (value === undefined || value === null || value === '') return undefined;
  if (!isObject(value)) throw badRequest(why);
  return value;
}

/** A list, also when it is JSON in a text; anything else is refused with `why`. */
export function readList({ fields }: Params, name: string, why: string): readonly Json[] | undefined {
  const value = nested(fields[name]);
  if (value === undefined || value === null || value === '') return undefined;
  if (!isList(value)) throw badRequest(why);
  return value;
}

function nested(value: Json | undefined): Json | undefined {
  return typeof value === 'string' && value !== '' ? (parseJson(value) ?? value) : value;
}
