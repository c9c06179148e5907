import { linkify } from './linkify.js';

const LEAD = /^([^:.!?]{2,70}):(?= )/;
/** A line that is no choice leads with a word or two at most: "Neem mee:". */
const LEAD_WORDS = 2;
const TITLE_LETTERS = 60;

/**
 * Text → one block per line, easy to scan: the number of a choice and the words before a colon stand out, phone numbers and
 * addresses can be tapped. Built from text nodes only, so that nothing a resident or volunteer types is ever markup.
 */
export function linesOf(text, choices) {
  const lines = document.createDocumentFragment();
  let expected = 1;
  let gap = false;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      gap = true;
      continue;
    }
    const block = element('div', gap ? 'line line--gap' : 'line');
    gap = false;
    if (isTitle(line, lines, text)) block.classList.add('line--title');
    const numbered = line.startsWith(`${expected} `) && expected <= choices;
    if (numbered) {
      block.classList.add('line--numbered');
      block.append(element('b', 'line__number', `${expected}`), ' ');
      expected += 1;
    } else if (line.startsWith('- ')) block.classList.add('line--item');
    fill(block, line.replace(numbered ? /^\d+ / : /^- /, ''), numbered);
    lines.append(block);
  }
  return lines;
}

/** A card opens with a name: a short first line that is no sentence, with more under it. */
function isTitle(line, lines, text) {
  return !lines.hasChildNodes() && line.length <= TITLE_LETTERS && /[\p{L})]$/u.test(line) && text.includes('\n');
}

function fill(block, line, numbered) {
  const lead = LEAD.exec(line)?.[1];
  const leads = lead !== undefined && (numbered || lead.split(' ').length <= LEAD_WORDS);
  if (leads) {
    block.classList.add('line--lead');
    block.append(element('b', 'line__lead', `${lead}:`));
  }
  for (const { text, href } of linkify(leads ? line.slice(lead.length + 1) : line)) {
    if (href === undefined) {
      block.append(text);
      continue;
    }
    const link = element('a', href.startsWith('tel:') ? 'utrecht-link utrecht-link--call' : 'utrecht-link', text);
    link.href = href;
    link.rel = 'noreferrer';
    // A number reads from left to right, also in Arabic.
    link.dir = 'ltr';
    block.append(link);
  }
}

/** A new element with a class, holding text. */
export function element(name, className, text = '') {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
