import type { Place } from '../guide/content.ts';
import type { CommandName, Language } from '../guide/language.ts';
import { say } from '../guide/say.ts';
import { understand } from '../understanding/understand.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Answer } from './answer.ts';
import { paragraph } from './blocks.ts';
import { human, other } from './choices.ts';
import type { Conversation } from './conversation.ts';
import { fold } from './fold.ts';
import type { Guide } from './guide.ts';
import { hear } from './hear.ts';
import { introduction } from './introduction.ts';
import { NAMED } from './named.ts';
import { people } from './people.ts';
import { forgetLater, remember } from './remember.ts';
import { reminded } from './remind.ts';
import type { Choice } from './reply.ts';
import { again, take } from './take.ts';
import type { Talk } from './talk.ts';
import type { Event, Turn } from './turn.ts';
import { unreadable } from './unreadable.ts';

const FIRST_LANGUAGE = 'nl';

/**
 * The whole engine: what to say about whatever happened to a chat, and what we remember after it. Synchronous, total, pure:
 * the same arguments always give the same turn.
 */
export function respond(conversation: Conversation, event: Event, guide: Guide, now: Date): Turn {
  const known = remember(conversation, guide.content, now);
  switch (event.kind) {
    case 'resident-wrote': {
      const heard = understand(guide.index, event.text, { language: known.language?.code ?? null });
      const talk = talkOf(known, guide, now, { ...heard, language: spokenIn(known, heard, event.text, guide) });
      return turn(talk, withOffer(talk, hear(talk, event.text, talk.heard ?? heard, event.urgent)), true);
    }
    case 'resident-chose': {
      const talk = talkOf(known, guide, now, null);
      return turn(talk, take(talk, event.choice), true);
    }
    case 'resident-sent': {
      const talk = talkOf(known, guide, now, null);
      return turn(talk, unreadable(talk, event.what), true);
    }
    case 'time-passed':
      return event.timer === 'remind' ? remindNow(known, guide, now) : { conversation: known, effects: [] };
    case 'turn-failed': {
      const talk = talkOf(known, guide, now, null);
      return turn(talk, { ...people(talk, say(talk.language, 'turn-failed')), as: 'system' }, false);
    }
    case 'answer-expired': {
      // Nothing is sent unasked to a quiet chat (P9).
      if (known.quietUntil !== null) return { conversation: known, effects: [] };
      const talk = talkOf(known, guide, now, null);
      return turn(talk, late(talk), false);
    }
  }
}

/** The reminder that was asked for; when it may not be said any more it is dropped without a word. */
function remindNow(known: Conversation, guide: Guide, now: Date): Turn {
  const talk = talkOf(known, guide, now, null);
  const given = reminded(talk);
  return given === null ? { conversation: { ...known, remind: null }, effects: [] } : turn(talk, given, false);
}

function talkOf(conversation: Conversation, guide: Guide, now: Date, heard: Understanding | null): Talk {
  const place = placeOf(conversation, guide);
  const language = languageOf(conversation, guide, heard);
  return { conversation: { ...conversation, place: place.id }, guide, now, language, place, heard };
}

function placeOf(conversation: Conversation, guide: Guide): Place {
  const places = guide.content.places;
  const own = conversation.place === null ? undefined : places.get(conversation.place);
  const [first] = places.values();
  const place = own ?? first;
  if (place === undefined) throw new Error('a guide without a place: the editorial check lets none through');
  return place;
}

/** A word or two says too little to change the language of a talk: "ja" is Polish as well. */
const TELLING_WORDS = 3;
/** One word without letters of its own is only told apart between these; "kringloop" looks Turkish. */
const SURE_OF_A_WORD = ['nl', 'en'];
const PLAIN = /^[ -~]*$/;
/** Shorter than this a first word tells nothing. */
const TELLING_LETTERS = 3;

/** The language of a message; a command, or a word or two, is in the language the talk is in already. */
function spokenIn(conversation: Conversation, heard: Understanding, text: string, guide: Guide): string | null {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const before = conversation.language?.code ?? null;
  if (before !== null) return heard.command !== null || words.length < TELLING_WORDS ? before : heard.language;
  // "Test" and "stop" are Dutch as well.
  const typed = heard.command === null ? [] : typedIn(guide, heard.command, text);
  if (typed.length > 0) return typed.includes(FIRST_LANGUAGE) ? FIRST_LANGUAGE : (typed[0] ?? null);
  if (isGuess(heard, text, words.length)) return FIRST_LANGUAGE;
  // The name of a place here is Dutch, whatever it looks like.
  const names = words.length < TELLING_WORDS && heard.provisions.some((one) => one.score >= NAMED);
  const guess = words.length === 1 && PLAIN.test(text) && !SURE_OF_A_WORD.includes(heard.language ?? '');
  const long = !names && !guess && words.some((word) => word.length > TELLING_LETTERS);
  return long || /[^\p{Script=Latin}\P{L}]/u.test(text) ? heard.language : FIRST_LANGUAGE;
}

/** The languages in which this very text is the command. */
function typedIn(guide: Guide, command: CommandName, text: string): readonly string[] {
  return [...guide.content.languages.values()]
    .filter((language) => language.commands.get(command)?.some((form) => fold(form) === fold(text)))
    .map((language) => language.code);
}

/** Less sure of what it is about than this, a few plain letters show no language: "krrr bla bla". */
const GUESS = 0.3;
const GUESS_WORDS = 3;

function isGuess(heard: Understanding, text: string, words: number): boolean {
  const unsure = (heard.needs[0]?.confidence ?? 0) < GUESS && heard.emergencies.length === 0;
  return unsure && heard.command === null && heard.question === null && words <= GUESS_WORDS && PLAIN.test(text);
}

/** The language of the message when we answer in it, unless the resident chose another; else the one of before. */
function languageOf(conversation: Conversation, guide: Guide, heard: Understanding | null): Language {
  const { languages } = guide.content;
  const before = conversation.language;
  const wanted = before?.chosen === true ? before.code : (heard?.language ?? before?.code);
  const found = wanted === undefined ? undefined : languages.get(wanted);
  if (found !== undefined && found.sentences !== null) return found;
  const fallback = languages.get(before?.code ?? FIRST_LANGUAGE) ?? languages.get(FIRST_LANGUAGE);
  if (fallback === undefined) throw new Error('a guide without Dutch: the editorial check lets none through');
  return fallback;
}

/** A language we do not answer in gets one line of its own, then an answer in one we do (voice rule 11). */
function withOffer(talk: Talk, given: Answer): Answer {
  const code = talk.heard?.language;
  const { content } = talk.guide;
  if (code === undefined || code === null || code === talk.language.code) return given;
  if (talk.conversation.language?.chosen === true || content.languages.get(code)?.sentences != null) return given;
  const offer = content.languages.get(code)?.offer ?? content.offers.get(code);
  if (offer === undefined) return given;
  return { ...given, blocks: [{ kind: 'paragraph', spans: [{ text: offer }] }, ...given.blocks] };
}

/** One "sorry, dit duurde lang" with a fresh answer. */
function late(talk: Talk): Answer {
  const next = again(talk);
  if (next === null) {
    const choices = [other(talk), human(talk)];
    return { ...people(talk, say(talk.language, 'answer-late-ask')), choices, outcome: 'question' };
  }
  return { ...next, blocks: [paragraph(say(talk.language, 'answer-late')), ...next.blocks] };
}

function turn(talk: Talk, given: Answer, heardNow: boolean): Turn {
  const told = talk.conversation.introduced || given.change.introduced === true;
  const introduces = heardNow && !told && given.as === 'bot';
  const conversation: Conversation = {
    ...talk.conversation,
    language:
      talk.conversation.language?.chosen === true
        ? talk.conversation.language
        : { code: talk.language.code, chosen: false },
    introduced: talk.conversation.introduced || introduces,
    lastHeardAt: heardNow ? talk.now.toISOString() : talk.conversation.lastHeardAt,
    ...given.change,
    step: given.step,
    offered: given.choices,
  };
  const reply = {
    blocks: introduces ? [...given.blocks, introduction(talk)] : given.blocks,
    choices: ordered(given.choices),
  };
  return {
    conversation,
    effects: [
      { kind: 'reply', as: given.as, reply },
      ...given.effects,
      ...forgetLater(conversation, talk.guide.content, talk.now),
    ],
    answered: {
      outcome: given.outcome,
      language: talk.heard?.language ?? talk.conversation.language?.code ?? talk.language.code,
      needs: given.needs,
      emergency: given.emergency,
      provisions: given.provisions,
    },
  };
}

function ordered(choices: readonly Choice[]): readonly Choice[] {
  return [...choices.filter((choice) => choice.numbered), ...choices.filter((choice) => !choice.numbered)];
}
