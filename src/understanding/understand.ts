import type { LanguageCode, NeedId } from '../guide/ids.ts';
import type { Index } from './build-index.ts';
import { commandIn } from './commands.ts';
import { emergenciesIn, type Found, sortEmergencies } from './emergency.ts';
import { LONGEST } from './find-emergencies.ts';
import { isForOther } from './for-other.ts';
import { languageOf } from './language.ts';
import { asksMeaning, isOnlyMail, letterWordIn } from './letter-words.ts';
import { lexiconHits } from './lexicon.ts';
import { type Message, readMessage } from './message.ts';
import { type Hearing, hear } from './needs.ts';
import { nameWords, provisionsIn } from './provisions.ts';
import { questionIn } from './questions.ts';
import { isLight, isNoise, isOutside, isVague } from './scope.ts';
import { severalIn } from './several.ts';
import { todayIn } from './today.ts';
import { headAndTail } from './tokens.ts';
import type { Emergency, HeardNeed, Understanding } from './understanding.ts';

/** Of a long message the beginning and the end are weighed; emergencies are looked for in all of it. */
const HEAD = 1100;
const TAIL = 400;
/** In logits: what naming a provision adds to its needs, the first most. */
const NAMED = 3;
const NAMED_FROM = 0.7;
/** From here on a provision is named, and its words ask nothing. */
const NAMED_SURELY = 0.8;
/** Confidence of any need in a message that names none. */
const VAGUE_MOST = 0.2;
/** The model alone raises an urgent need only as a question. */
const MODEL_RAISES = 0.3;

/**
 * Everything heard in one message. Total, deterministic and pure: the same text, index and hint give the same result. `hint` is
 * the language of the chat so far.
 */
export function understand(
  index: Index,
  text: string,
  hint: { readonly language: LanguageCode | null },
): Understanding {
  const message = readMessage(index, headAndTail(text, HEAD, TAIL));
  const { tokens } = message;
  const language = languageOf(index.language, text, tokens, hint.language);
  const spoken = language ?? hint.language;
  const provisions = provisionsIn(index.provision, message);
  const forms = lexiconHits(index.need.lexicon, message, spoken);
  const heard = hear(index.need, message, 0, tokens.count, forms, named(index, provisions));
  const command = commandIn(index.command, text, message, spoken, heard.needs[0]?.confidence ?? 0);
  const found = emergenciesIn(index.emergency, index.language, whole(index, text, message), language);
  const isName = provisions.some(({ score }) => score >= NAMED_SURELY)
    ? nameWords(index.provision, message)
    : () => false;
  const question = command === null ? questionIn(index.question, message, spoken, isName) : null;
  const several = severalIn(index.need, message, heard, forms);
  const noise = command === null && isNoise(index, tokens, heard);
  const emergencies = command === null && !noise ? withModel(index, message, heard, found) : found.emergencies;
  const guess = isVague(message) || (forms.length === 0 && isLight(index, message));
  const sure = guess ? unsure(heard.needs) : command === null ? heard.needs : calm(index, heard.needs);
  const needs = noise ? [] : withEmergencies(sure, emergencies);
  const inside = command !== null || question !== null || emergencies.length > 0;
  return {
    language,
    emergencies,
    command,
    question,
    needs,
    several,
    provisions,
    child: message.writer === 'child',
    forOther: isForOther(index.forOther, message, spoken),
    letterWord: letterWordIn(index.letterWord, message),
    onlyMail: isOnlyMail(index.letterWord, message),
    asksMeaning: asksMeaning(index.letterWord, message),
    scope: inside ? 'inside' : noise ? 'noise' : isOutside(heard, provisions) ? 'outside' : 'inside',
    today: todayIn(message, matterOfHours(index, needs)),
  };
}

/** All of the message, also what lies between the head and the tail of a long one. */
function whole(index: Index, text: string, message: Message): Message {
  return text.length > HEAD + TAIL ? readMessage(index, text.slice(0, LONGEST)) : message;
}

/** "Meer" and "is dit veilig" are commands: what the model thinks of them is no reason to worry. */
function calm(index: Index, needs: readonly HeardNeed[]): readonly HeardNeed[] {
  return needs.filter(({ need }) => index.need.needs.get(need)?.urgent !== true);
}

function named(index: Index, provisions: Understanding['provisions']): ReadonlyMap<NeedId, number> {
  const bonus = new Map<NeedId, number>();
  for (const { provision, score } of provisions) {
    if (score < NAMED_FROM) continue;
    const needs = index.provision.needs.get(provision) ?? [];
    needs.forEach((need, i) => {
      bonus.set(need, Math.max(bonus.get(need) ?? 0, (NAMED * score) / (i + 1)));
    });
  }
  return bonus;
}

/** Adds what the model is nearly sure of as `likely`. A certain emergency of another kind makes that superfluous. */
function withModel(index: Index, message: Message, heard: Hearing, found: Found): readonly Emergency[] {
  const { emergencies, ordinary } = found;
  const top = heard.needs[0];
  if (top === undefined || top.confidence < MODEL_RAISES || index.need.needs.get(top.need)?.urgent !== true)
    return emergencies;
  if (ordinary.has(top.need)) return emergencies;
  if (emergencies.some((emergency) => emergency.need === top.need || emergency.level === 'certain')) return emergencies;
  if (top.need === 'kind-praten' && message.writer === 'grown') return emergencies;
  return sortEmergencies([...emergencies, { need: top.need, level: 'likely' }]);
}

/** A certain emergency is the first need. */
function withEmergencies(needs: readonly HeardNeed[], emergencies: readonly Emergency[]): readonly HeardNeed[] {
  const certain = emergencies.filter((emergency) => emergency.level === 'certain').map((emergency) => emergency.need);
  return [
    ...certain.map((need) => ({ need, confidence: 0.95 })),
    ...needs.filter((heard) => !certain.includes(heard.need)),
  ];
}

/** "Ik heb hulp nodig" names no need: whatever the model makes of it is a guess. */
function unsure(needs: readonly HeardNeed[]): readonly HeardNeed[] {
  return needs.map(({ need, confidence }) => ({ need, confidence: Math.min(confidence, VAGUE_MOST) }));
}

function matterOfHours(index: Index, needs: readonly HeardNeed[]): boolean {
  const top = needs[0];
  return top !== undefined && index.need.needs.get(top.need)?.today === true;
}
