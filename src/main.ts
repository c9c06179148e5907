import { enableCompileCache } from 'node:module';
import { mainTexts } from './texts.nl.ts';

// Later starts skip most of the parsing; without a folder to write in it does nothing.
enableCompileCache();

const [command = 'serve', ...words] = process.argv.slice(2);
process.exitCode = await run(command, words);

/** One command; returns the exit code: 0 done, 1 something is wrong, 2 asked wrongly. */
async function run(name: string, options: readonly string[]): Promise<number> {
  const commands = await import('./commands.ts');
  switch (name) {
    case 'serve':
      return options.includes('--help') ? commands.printHelp() : commands.runServe();
    case 'ask':
      return commands.runAsk(options);
    case 'check':
      return commands.runCheckCommand(options);
    case 'help':
    case '--help':
    case '-h':
      return commands.printHelp();
    default:
      process.stderr.write(`${mainTexts.unknownCommand(name)}\n`);
      return 2;
  }
}
