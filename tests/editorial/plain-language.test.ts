import { expect, test } from 'vitest';
import { sentencesOf } from '../../src/editorial/lint/reading.ts';

test.each([
  ['Loop binnen. Neem je brief mee!', ['Loop binnen.', 'Neem je brief mee!']],
  ['Bel tel. 099-1112223. Of mail.', ['Bel tel. 099-1112223.', 'Of mail.']],
  ['Open van 9.00 tot 12.30 uur', ['Open van 9.00 tot 12.30 uur']],
  ['Help je iemand? “Blijf erbij.” Zeg dat.', ['Help je iemand?', '“Blijf erbij.”', 'Zeg dat.']],
  ['', []],
])('%s', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});
