import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import type { LoadedGuide } from './load-guide.ts';

/**
 * The guide of this environment, read in a process of its own: reading and learning leave several times the memory of the result
 * behind, and take a second in which nobody would be answered. `null` when that process could not run or broke off.
 */
export function loadGuideApart(): Promise<LoadedGuide | null> {
  const script = join(import.meta.dirname, 'build-guide.ts');
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', (code) => {
      resolve(code === 0 ? (deserialize(Buffer.concat(pieces)) as LoadedGuide) : null);
    });
  });
}
