import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

export type StartFigures = {
  /** From the start of the process to the first answer in a web chat, the very first time on a machine. */
  readonly firstAnswerColdMs: number;
  /** The same when the service was started there before. */
  readonly firstAnswerWarmMs: number;
  /** Resident memory after a hundred answers. */
  readonly residentMegabytes: number;
};

/** Starts the real service twice on a new folder and asks it something on its web chat. */
export async function benchStart(): Promise<StartFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'wegwijzer-bench-'));
  try {
    const cold = await ask(folder);
    const warm = await ask(folder);
    return { firstAnswerColdMs: cold.ms, firstAnswerWarmMs: warm.ms, residentMegabytes: warm.megabytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ask(folder: string): Promise<{ readonly ms: number; readonly megabytes: number }> {
  const before = performance.now();
  const child = spawn(process.execPath, startArguments(), {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      WEGWIJZER_PORT: '0',
      WEGWIJZER_LOG: 'silent',
      WEGWIJZER_DATA: join(folder, 'data'),
      NODE_COMPILE_CACHE: join(folder, 'compiled'),
    },
  });
  try {
    const url = await urlOf(child);
    const chat = await makeChat(url);
    await answerTo(chat, 'first');
    const ms = performance.now() - before;
    for (let n = 1; n < 100; n++) await answerTo(await makeChat(url), `more-${n}`);
    return { ms, megabytes: residentKilobytes(child.pid) / 1024 };
  } finally {
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('close', resolve));
  }
}

/** As `npm start` does it: the arguments after `node`. */
function startArguments(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(1);
}

function urlOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('close', () => reject(new Error('the service did not start')));
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      const url = /http:\/\/\S+/.exec(text)?.[0];
      if (url !== undefined) resolve(url);
    });
  });
}

type Chat = { readonly url: string; readonly headers: Readonly<Record<string, string>> };

async function makeChat(url: string): Promise<Chat> {
  const json = { 'content-type': 'application/json' };
  const made = await fetch(`${url}/api/v1/chats`, { method: 'POST', headers: json, body: '{}' });
  const { chat, secret } = (await made.json()) as { chat: string; secret: string };
  return { url: `${url}/api/v1/chats/${chat}`, headers: { ...json, authorization: `Bearer ${secret}` } };
}

async function answerTo(chat: Chat, id: string): Promise<void> {
  const stop = new AbortController();
  const stream = await fetch(`${chat.url}/events`, { headers: chat.headers, signal: stop.signal });
  const body = JSON.stringify({ id, text: 'me wasmasjien is stuk' });
  await fetch(`${chat.url}/messages`, { method: 'POST', headers: chat.headers, body });
  let text = '';
  for await (const piece of stream.body ?? []) {
    text += new TextDecoder().decode(piece);
    if (text.includes('event: reply')) break;
  }
  stop.abort();
}

/** From Linux's own account of the process; 0 elsewhere. */
function residentKilobytes(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
