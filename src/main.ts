import { enableCompileCache } from 'node:module';
import { mainTexts } from './texts.nl.ts';

// Later starts skip most of the parsing; without a folder to write in it does nothing.
enableCompileCache();

const [command = 'serve', ...words] = process.argv.slice(2);
process.exitCode = await run(command, words);

/** One command, loaded only when it is asked for; returns the exit code: 0 done, 1 something is wrong, 2 asked wrongly. */
async function run(name: string, options: readonly string[]): Promise<number> {
  switch (name) {
    case 'serve':
      return options.includes('--help') ? help() : (await import('./run-serve.ts')).runServe();
    case 'ask':
      return (await import('./run-ask.ts')).runAsk(options);
    case 'check':
      return (await import('./run-check.ts')).runContentCheck(options);
    case 'boekje':
      return (await import('./run-booklet.ts')).runBooklet(options);
    case 'help':
    case '--help':
    case '-h':
      return help();
    default:
      process.stderr.write(`${mainTexts.unknownCommand(name)}\n`);
      return 2;
  }
}

function help(): number {
  process.stdout.write(`${mainTexts.help}\n`);
  return 0;
}
