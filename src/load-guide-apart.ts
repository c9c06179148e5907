import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import type { LoadedGuide } from './load-guide.ts';

/**
 * The guide, read in a process of its own: reading and learning leave several times the memory of the result behind, and take a
 * second in which nobody would be answered. Rejects when that process cannot run or breaks off.
 */
export function loadGuideApart(overlay: string): Promise<LoadedGuide> {
  const script = join(import.meta.dirname, 'build-guide.ts');
  const child = spawn(process.execPath, [script, overlay], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(deserialize(Buffer.concat(pieces)) as LoadedGuide);
      else reject(new Error(`the process that reads the guide ended with ${code}`));
    });
  });
}
