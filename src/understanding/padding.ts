/**
 * Words that make a message polite without changing what it asks: left out when a whole message is compared with a command or a
 * question. Per language in one list, without accents; not words of any command.
 */
const WORDS = [
  'aub', 'alsjeblieft', 'alstublieft', 'alsjeblief', 'astublieft', 'asjeblieft', 'svp', 'graag', 'even', 'ff', 'effe', 'maar', 'hoor', 'dan',
  'nu', 'eens', 'een', 'n', 'ok', 'oke', 'eh', 'uh', 'hm', 'pls', 'plz', 'please', 'just', 'a', 'an', 'the', 'de', 'het', 'dus', 'nou', 'toch',
  'sorry', 'kan', 'ik', 'mag', 'wil', 'zou', 'willen', 'can', 'i', 'could', 'may', 'want', 'would', 'like', 'to', 'you', 'je', 'jij', 'u',
  'lutfen', 'bir', 'prosze', 'poprosze', 'bede', 'mozna', 'moge', 'chce', 'будь', 'ласка', 'можна', 'хочу', 'من', 'فضلك', 'لو', 'سمحت', 'رجاء',
  'hoi', 'hallo', 'hi', 'hello', 'hey', 'met', 'spreken', 'praten', 'speak', 'talk', 'with', 'echt', 'echte', 'wel', 'misschien', 'lieve',
]; // prettier-ignore

/** The words above, by their plain text. */
export const PADDING: ReadonlySet<string> = new Set(WORDS);
