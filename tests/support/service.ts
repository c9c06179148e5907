import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'main.ts');

export type Ended = { readonly code: number | null; readonly out: string; readonly error: string };

/** The real service in a process of its own. */
export type Service = {
  readonly url: string;
  readonly output: () => Ended;
  /** Sends the signal and resolves when the process is gone. */
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<Ended>;
};

/** An empty folder that is removed when the test is over. */
export function makeFolder(onTestFinished: (cleanUp: () => void) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'wegwijzer-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts `serve` on a free port; resolves when it says that it runs, or when it ends. */
export function startService(environment: Readonly<Record<string, string>>): Promise<Service | Ended> {
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: { PATH: process.env['PATH'], WEGWIJZER_PORT: '0', WEGWIJZER_LOG: 'warn', ...environment },
  });
  const text = { out: '', error: '' };
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...text })));
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    text.error += piece;
  });
  const running = new Promise<Service>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      text.out += piece;
      const url = /http:\/\/\S+/.exec(text.out)?.[0];
      if (url !== undefined)
        resolve({ url, output: () => ({ code: null, ...text }), stop: (signal) => stop(child, ended, signal) });
    });
  });
  return Promise.race([running, ended]);
}

function stop(child: ChildProcess, ended: Promise<Ended>, signal: 'SIGTERM' | 'SIGKILL'): Promise<Ended> {
  child.kill(signal);
  return ended;
}
