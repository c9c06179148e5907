import { randomUUID } from 'node:crypto';
import { type Params, readText, type Upload } from './params.ts';
import { badRequest } from './refusal.ts';
import type { StoredFile, World } from './world.ts';

export type FileFolder = 'photos' | 'documents' | 'voice' | 'stickers';

const MOST_TO_DOWNLOAD = 20 * 1024 * 1024;

/** Keeps a file and gives it the ids Telegram would. */
export function storeFile(world: World, folder: FileFolder, name: string, bytes: Buffer): StoredFile {
  const id = randomUUID();
  const info = { file_id: id, file_unique_id: id.slice(0, 8), file_size: bytes.length };
  const file: StoredFile = { info, path: `${folder}/file_${world.files.size}${/\.\w+$/.exec(name)?.[0] ?? ''}`, bytes };
  world.files.set(id, file);
  return file;
}

/** The file a bot sends: uploaded with the call, or one that Telegram knows by its id. */
export function fileFor(
  world: World,
  params: Params,
  field: string,
  folder: FileFolder,
): StoredFile & { name: string } {
  const value = readText(params, field);
  const upload = uploadFor(params, field, value);
  if (upload !== undefined) return { ...storeFile(world, folder, upload.name, upload.bytes), name: upload.name };
  if (value === undefined || value === '') throw badRequest(`there is no ${field} in the request`);
  const known = world.files.get(value);
  if (known === undefined) throw badRequest('wrong file identifier/HTTP URL specified');
  return { ...known, name: known.path };
}

function uploadFor({ uploads }: Params, field: string, value: string | undefined): Upload | undefined {
  const attached = /^attach:\/\/(.+)$/.exec(value ?? '')?.[1];
  return uploads.get(attached ?? field);
}

/** Answers getFile: where to download a file, if it is not too big for a bot. */
export function getFile(world: World, params: Params) {
  const file = world.files.get(readText(params, 'file_id') ?? '');
  if (file === undefined) throw badRequest('wrong file_id or the file is temporarily unavailable');
  if (file.bytes.length > MOST_TO_DOWNLOAD) throw badRequest('file is too big');
  return { ...file.info, file_path: file.path };
}

/** What is downloaded from a path, or nothing. */
export function fileAt(world: World, path: string): Buffer | null {
  return [...world.files.values()].find((file) => file.path === path)?.bytes ?? null;
}
