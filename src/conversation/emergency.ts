import type { Provision } from '../guide/content.ts';
import { openAt } from '../guide/open.ts';
import { say, sayText } from '../guide/say.ts';
import type { Span } from '../guide/span.ts';
import type { Emergency } from '../understanding/understanding.ts';
import { type Answer, answer } from './answer.ts';
import { menu, paragraph, paragraphs } from './blocks.ts';
import { human, needLabel, numbered, worded } from './choices.ts';
import { whenText } from './hours-text.ts';
import { phoneSpan, siteSpan } from './links.ts';
import { freeCalls } from './no-credit.ts';
import { ALWAYS, DANGER } from './pinned.ts';
import type { Block, Choice } from './reply.ts';
import type { Talk } from './talk.ts';

/** Quiet after violence or exploitation, in days (P9). */
const QUIET_DAYS = 30;
const DAY_MS = 86_400_000;

/** The urgent needs as closed union: each has its own script in `zinnen.yaml`. */
type Urgent = 'noodgeval' | 'zelfdoding' | 'huiselijk-geweld' | 'seksueel-geweld' | 'kind-praten';
const QUIET: readonly string[] = ['huiselijk-geweld', 'seksueel-geweld', 'uitbuiting'];

/** An emergency, signposted before anything else, whatever the state of the talk. `also`: other needs in the same message. */
export function emergency(talk: Talk, found: Emergency, also: readonly string[]): Answer {
  if (found.level === 'likely') return likely(talk, found.need, also);
  return certain(talk, found.need, also);
}

/** The line itself with how to reach it. */
export function certain(talk: Talk, need: string, also: readonly string[]): Answer {
  const lines = linesFor(talk, need);
  const quiet = QUIET.includes(need);
  const extra = also.find((other) => other !== need);
  const choices = [...followUps(talk, need), ...(quiet || extra === undefined ? [] : [alsoChoice(talk, extra)])];
  const blocks: Block[] = [...paragraphs(script(talk, need, lines))];
  const spoken = sayThere(talk, lines);
  if (spoken !== null) blocks.push(paragraph(spoken));
  const child = talk.heard?.child === true && quiet ? forChild(talk) : null;
  if (child !== null) blocks.push(paragraph(child));
  if (talk.heard?.question === 'no-credit') blocks.push(paragraph(freeCalls(talk)));
  if (choices.some((choice) => choice.numbered)) blocks.push(menu(choices));
  if (!quiet && extra !== undefined)
    blocks.push(paragraph(say(talk.language, 'emergency-also', { need: needLabel(talk, extra).toLowerCase() })));
  return answer('emergency', blocks, {
    as: 'emergency',
    choices,
    needs: [need, ...also.filter((other) => other !== need)],
    emergency: need,
    provisions: lines.named,
    // A quiet chat forgets at once what it was about.
    step: quiet ? { name: 'open' } : { name: 'emergency', need },
    change: { fallbacks: 0, introduced: true, ...(quiet ? { quietUntil: quietUntil(talk.now), pointed: null } : {}) },
  });
}

/** For thirty days nothing is sent unasked and nothing earlier is named. */
export function quietUntil(now: Date): string {
  return new Date(now.getTime() + QUIET_DAYS * DAY_MS).toISOString();
}

/** Whether a need makes the chat quiet. */
export function makesQuiet(need: string): boolean {
  return QUIET.includes(need);
}

/** One calm question with the line in it; "no" returns to where the talk was. */
function likely(talk: Talk, need: string, also: readonly string[]): Answer {
  const lines = linesFor(talk, need);
  const choices = [
    numbered({ kind: 'likely', need, right: true }, sayText(talk.language, 'yes')),
    numbered({ kind: 'likely', need, right: false }, sayText(talk.language, 'no')),
    human(talk),
  ];
  const phone = lines.first === null ? '' : phoneSpan(lines.first.phone ?? '');
  const question = say(talk.language, `likely-${asUrgent(need)}`, { phone });
  return answer('question', [paragraph(question, openAllHours(lines.first) ? null : fallback(talk)), menu(choices)], {
    choices,
    as: 'emergency',
    needs: [need, ...also.filter((other) => other !== need)],
    emergency: need,
    provisions:
      lines.first === null ? [] : [...new Set([lines.first.id, ...(openAllHours(lines.first) ? [] : [ALWAYS])])],
    step: { name: 'question', needs: also.filter((other) => other !== need), urgent: need },
    change: { introduced: true },
  });
}

/** Another answer, with the line of the emergency before in sight. */
export function withLine(talk: Talk, need: string, given: Answer): Answer {
  const { spans, named } = linesFor(talk, need);
  const still = paragraph(say(talk.language, 'emergency-still', { phone: spans.phone, danger: spans.danger }));
  return { ...given, blocks: [...given.blocks, still], provisions: [...given.provisions, ...named] };
}

/** Whether the line of this need asks somebody to call who may not dare to. */
export function asksToCall(need: string): boolean {
  return need === 'zelfdoding';
}

/** For whoever does not dare to call. */
export function afraid(talk: Talk, need: string): Answer {
  const lines = linesFor(talk, need);
  const { danger, phone, chat } = lines.spans;
  return followUp(talk, need, say(talk.language, 'emergency-afraid', { danger, phone, chat }), lines.named);
}

/** For whoever helps somebody else. */
export function forOther(talk: Talk, need: string): Answer {
  const lines = linesFor(talk, need);
  const { danger, phone } = lines.spans;
  return followUp(talk, need, say(talk.language, 'emergency-other', { danger, phone }), lines.named);
}

function followUp(talk: Talk, need: string, spans: readonly Span[], provisions: readonly string[]): Answer {
  return answer('emergency', paragraphs(spans), {
    as: 'emergency',
    choices: followUps(talk, need),
    needs: [need],
    emergency: need,
    provisions,
    step: { name: 'emergency', need },
  });
}

function followUps(talk: Talk, need: string): readonly Choice[] {
  if (asksToCall(need))
    return [
      numbered({ kind: 'afraid', need }, sayText(talk.language, 'emergency-afraid-choice')),
      numbered({ kind: 'for-other', need }, sayText(talk.language, 'emergency-other-choice')),
    ];
  if (QUIET.includes(need)) return [worded({ kind: 'erase' }, sayText(talk.language, 'erase-word'))];
  return [human(talk)];
}

function alsoChoice(talk: Talk, need: string): Choice {
  return worded({ kind: 'also', need }, needLabel(talk, need).toLowerCase());
}

function script(talk: Talk, need: string, lines: Lines): readonly Span[] {
  const { danger, phone, chat } = lines.spans;
  switch (asUrgent(need)) {
    case 'noodgeval':
      return say(talk.language, 'emergency-noodgeval', { danger });
    case 'zelfdoding':
      return say(talk.language, 'emergency-zelfdoding', { danger, phone, chat });
    case 'huiselijk-geweld':
      return say(talk.language, 'emergency-huiselijk-geweld', { danger, phone });
    case 'seksueel-geweld':
      return say(talk.language, 'emergency-seksueel-geweld', { danger, phone, always: alwaysSpan(talk) });
    case 'kind-praten':
      return childScript(talk, lines);
  }
}

function openAllHours(line: Provision | null): boolean {
  return line === null || line.hours.always;
}

/** A child that is hurt also has a line of its own. */
function forChild(talk: Talk): readonly Span[] {
  return say(talk.language, 'emergency-child', { phone: linesFor(talk, 'kind-praten').spans.phone });
}

/** A line that may be closed is never the only one. */
function fallback(talk: Talk): readonly Span[] {
  return say(talk.language, 'emergency-not-reached', { always: alwaysSpan(talk) });
}

function alwaysSpan(talk: Talk): Span {
  return phoneSpan(talk.guide.content.provisions.get(ALWAYS)?.phone ?? '');
}

/** Who speaks no Dutch reads what to say there: the Dutch sentence, with its meaning. */
function sayThere(talk: Talk, lines: Lines): readonly Span[] | null {
  const text = lines.first?.translations.get(talk.language.code);
  return text?.say == null ? null : say(talk.language, 'emergency-say', { say: text.say });
}

/** A closed line is never shown alone: it names one that is open day and night. */
function childScript(talk: Talk, lines: Lines): readonly Span[] {
  const { danger, phone } = lines.spans;
  const always = alwaysSpan(talk);
  const hours = lines.first?.hours;
  const state = hours === undefined ? '' : (whenText(talk.language, hours, talk.now, true, false) ?? '');
  const closed = hours !== undefined && !openAt(hours, talk.now).open;
  const told = closed ? sayText(talk.language, 'closed-now-opens', { when: state }) : state;
  return say(talk.language, 'emergency-kind-praten', { danger, phone, state: told, always });
}

type Lines = {
  readonly first: Provision | null;
  readonly named: readonly string[];
  readonly spans: { readonly danger: Span; readonly phone: Span; readonly chat: Span };
};

function linesFor(talk: Talk, need: string): Lines {
  const provisions = talk.guide.content.provisions;
  const danger = provisions.get(DANGER) ?? null;
  const own = [...provisions.values()].find((one) => one.emergency && one.needs[0] === need) ?? danger;
  const named = [own?.id, danger?.id, openAllHours(own) ? undefined : ALWAYS];
  return {
    first: own,
    named: [...new Set(named.filter((id) => id !== undefined))],
    spans: {
      danger: phoneSpan(danger?.phone ?? ''),
      phone: phoneSpan(own?.phone ?? ''),
      chat: siteSpan(own?.chat ?? own?.website ?? ''),
    },
  };
}

function asUrgent(need: string): Urgent {
  switch (need) {
    case 'zelfdoding':
    case 'huiselijk-geweld':
    case 'seksueel-geweld':
    case 'kind-praten':
      return need;
    default:
      return 'noodgeval';
  }
}
