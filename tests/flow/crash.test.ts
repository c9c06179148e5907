import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { live } from './life.ts';
import { ANSWERS } from './messages.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
/** One life of the service in a process of its own; `steps` is null when it was killed. */
function liveApart(
  folder: string,
  compiled: string,
  killAt?: number,
): Promise<{ steps: number | null; complaint: string }> {
  const env = {
    ...process.env,
    NODE_COMPILE_CACHE: compiled,
    FOLDER: folder,
    ...(killAt === undefined ? {} : { KILL_AT: String(killAt) }),
  };
  const child = spawn(process.execPath, [CHILD], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, complaint] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      if (code === 0) resolve({ steps: Number(out), complaint });
      else resolve({ steps: null, complaint: signal === 'SIGKILL' ? '' : `exit ${code} ${complaint}` });
    });
  });
}

type Handed = { readonly address: string; readonly messageId: string; readonly text: string };

function handedIn(folder: string): readonly Handed[] {
  const lines = readFileSync(join(folder, 'handed'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [address = '', messageId = '', text = ''] = line.split('\t');
    return { address, messageId, text };
  });
}

const textsOf = (handed: readonly Handed[], address: string) =>
  handed.filter((one) => one.address === address).map(({ text }) => text);

/** A provider that takes a message id once. */
const once = (handed: readonly Handed[]) =>
  handed.filter((one, index) => handed.findIndex(({ messageId }) => messageId === one.messageId) === index);

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'wegwijzer-crash-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Killed at step `killAt`, started again, and everything must have been said. */
async function dieAndLive(killAt: number, compiled: string): Promise<void> {
  await inFolder(async (folder) => {
    expect(await liveApart(folder, compiled, killAt), `killed at ${killAt}`).toEqual({ steps: null, complaint: '' });
    await live(folder, () => undefined);
    const handed = handedIn(folder);
    expect(textsOf(once(handed), 'fatma'), `to fatma after ${killAt}`).toEqual(ANSWERS.fatma);
    const toAli = textsOf(handed, 'ali');
    const withoutRepeats = toAli.filter((text, index) => text !== toAli[index - 1]);
    expect(withoutRepeats, `to ali after ${killAt}`).toEqual(ANSWERS.ali);
    expect(toAli.length - withoutRepeats.length, `repeated to ali after ${killAt}`).toBeLessThanOrEqual(1);
  });
}

it('answers every acknowledged message, once and in order, wherever it is killed (P1, P2, P3)', async () => {
  // The children share what was compiled, else most of their lives would be spent on that.
  await inFolder(async (compiled) => {
    const steps = await inFolder(async (folder) => {
      const life = await liveApart(folder, compiled);
      expect(life.complaint).toBe('');
      for (const address of ['fatma', 'ali'] as const)
        expect(textsOf(handedIn(folder), address)).toEqual(ANSWERS[address]);
      return life.steps ?? 0;
    });
    expect(steps).toBeGreaterThan(30);
    const points = Array.from({ length: steps }, (_, index) => index + 1);
    const worker = async () => {
      for (let at = points.shift(); at !== undefined; at = points.shift()) await dieAndLive(at, compiled);
    };
    await Promise.all([worker(), worker(), worker()]);
  });
}, 300_000);
