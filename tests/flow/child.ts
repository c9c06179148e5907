/** A life that kills itself with SIGKILL at the step numbered KILL_AT; one that ends by itself prints how many steps there were. */
import { live } from './life.ts';

const killAt = Number(process.env['KILL_AT'] ?? Number.POSITIVE_INFINITY);
let steps = 0;

await live(process.env['FOLDER'] ?? '', () => {
  steps += 1;
  if (steps === killAt) process.kill(process.pid, 'SIGKILL');
});
process.stdout.write(String(steps));
