import type { Sentence, SentencePart } from './language.ts';

/** Reads a sentence as it is written in `zinnen.yaml`. Total: a lone `*` or `{` is only a mark or text. */
export function readSentence(written: string | Readonly<Record<string, string>>): Sentence {
  if (typeof written === 'string') return { parts: readParts(written) };
  return { forms: new Map(Object.entries(written).map(([form, text]) => [form, readParts(text)])) };
}

function readParts(text: string): readonly SentencePart[] {
  const parts: SentencePart[] = [];
  let strong = false;
  for (const piece of text.split(/(\*|\{[a-zA-Z-]+\})/)) {
    if (piece === '*') strong = !strong;
    else if (piece.startsWith('{') && piece.endsWith('}')) parts.push({ value: piece.slice(1, -1), strong });
    else if (piece !== '') parts.push({ text: piece, strong });
  }
  return parts;
}
