import type { Access, Where } from '../guide/content.ts';
import { say, sayText } from '../guide/say.ts';
import type { Span } from '../guide/span.ts';
import { type Answer, answer } from './answer.ts';
import { LONGEST_REPLY, lengthOf, menu, paragraph } from './blocks.ts';
import { human, numbered, other } from './choices.ts';
import type { Pointed } from './conversation.ts';
import { dateText, daysUntil, hasEnded, stateSpans, weekText } from './hours-text.ts';
import { GAP, insert } from './insert.ts';
import { invitation } from './invitation.ts';
import { mailSpan, phoneSpan, routeSpan, siteSpan } from './links.ts';
import type { Block, Choice } from './reply.ts';
import type { Shown } from './shown.ts';
import type { Talk } from './talk.ts';
import { term } from './term.ts';

type Line = readonly Span[] | null;

/** One provision in full: what they do, the first step and the sentence to say there, then where, when and the rest. */
export function card(talk: Talk, one: Shown): Answer {
  const before = talk.conversation.pointed;
  const pointed: Pointed = {
    ...(before ?? { needs: [], shown: [], last: [], since: talk.now.toISOString(), forOther: false }),
    card: one.provision.id,
  };
  const back = pointed.last.length > 1 ? [numbered({ kind: 'back' }, sayText(talk.language, 'back-choice'))] : [];
  const choices = [...back, other(talk), human(talk)];
  const invite = invitation(talk, pointed.needs, one.provision.id);
  const { blocks, invited } = fitting(talk, one, choices, invite);
  return answer('card', blocks, {
    choices,
    needs: pointed.needs,
    provisions: [one.provision.id],
    step: { name: 'card' },
    change: { fallbacks: 0, pointed, ...(invited ? { invited } : {}) },
  });
}

/** What a card can do without, the least needed first; a question still answers it. */
const EXTRAS = ['company', 'help-out', 'hint', 'ask-for', 'waiting', 'with-person', 'not-for', 'official'] as const;
/** The first of them say whom one meets and how to take part. */
const TOGETHER = 2;
/** `state`: whether it is open now; on paper that says nothing. */
type Extra = (typeof EXTRAS)[number] | 'state';

type Fitted = { readonly blocks: readonly Block[]; readonly invited: boolean };

/**
 * The card, with as few extras left out as make it short enough, the choices not counted. An invitation takes the place of whom one
 * meets here and how to take part here, when it fits.
 */
function fitting(talk: Talk, one: Shown, choices: readonly Choice[], invite: Block | null): Fitted {
  const made = (out: number) => compose(talk, one, new Set<Extra>([...EXTRAS.slice(out), 'state']));
  const short = (blocks: readonly Block[]) => lengthOf(blocks, []) <= LONGEST_REPLY;
  if (invite !== null) {
    const blocks = [...made(TOGETHER), invite];
    if (short(blocks)) return { blocks: [...blocks, menu(choices)], invited: true };
  }
  let out = 0;
  while (out < EXTRAS.length && !short(made(out))) out++;
  return { blocks: [...made(out), menu(choices)], invited: false };
}

/** The card without what only works in a chat: to copy or print. */
export function noteBlocks(talk: Talk, one: Shown): readonly Block[] {
  const extras = new Set<Extra>(['hint', 'ask-for', 'official', 'not-for']);
  return [
    paragraph(title(talk, one), what(talk, one, extras)),
    paragraph(...firstLines(talk, one, extras), ...placeLines(talk, one, extras), ...accessLines(talk, one, extras)),
  ];
}

function compose(talk: Talk, one: Shown, extras: ReadonlySet<Extra>): readonly Block[] {
  const { language } = talk;
  return [
    paragraph(title(talk, one), what(talk, one, extras), one.onlyDutch ? say(language, 'language-only-dutch') : null),
    paragraph(...firstLines(talk, one, extras), ...placeLines(talk, one, extras), ...accessLines(talk, one, extras)),
    paragraph(...togetherLines(talk, one, extras)),
    paragraph(checked(talk, one)),
  ].filter((block) => block.kind === 'list' || block.spans.length > 0);
}

function title(talk: Talk, one: Shown): readonly Span[] {
  if (one.at.provider.kind !== 'gemeente' || one.name.includes('('))
    return say(talk.language, 'card-title', { name: one.called });
  return say(talk.language, 'card-title-provider', { name: one.name, provider: one.at.provider.name });
}

function what(talk: Talk, one: Shown, extras: ReadonlySet<Extra>): readonly Span[] {
  const notFor = extras.has('not-for') ? one.text.notFor : null;
  const told = notFor === null ? one.text.what : `${one.text.what} ${notFor}`;
  const spans = say(talk.language, 'card-what', { what: told });
  const known = one.official === null || one.official.toLowerCase() === one.name.toLowerCase();
  if (known || one.official === null || !extras.has('official')) return spans;
  return [...spans, { text: ' ' }, ...say(talk.language, 'card-official', { official: one.official })];
}

function firstLines(talk: Talk, one: Shown, extras: ReadonlySet<Extra>): readonly Line[] {
  const language = talk.language;
  const step = one.noCounter ? sayText(language, 'card-call-municipality') : one.text.step;
  const notice = one.provision.notice;
  const holds = notice !== null && daysUntil(notice.until, talk.now) >= 0;
  return [
    hasEnded(one.provision, talk.now)
      ? say(language, 'card-ended', { date: dateText(language, one.provision.endsOn ?? '') })
      : null,
    fullLine(talk, one),
    holds ? say(language, 'card-notice', { notice: notice.text }) : null,
    say(language, 'card-step', { step }),
    sayLine(talk, one, extras.has('state')),
  ];
}

/** Who asks for somebody else says so, and that they know. */
function sayLine(talk: Talk, one: Shown, inChat: boolean): Line {
  // Paper is for the one it is about.
  if (inChat && talk.conversation.pointed?.forOther === true) return say(talk.language, 'card-say-other');
  return one.text.say === null ? null : say(talk.language, 'card-say', { say: one.text.say });
}

function placeLines(talk: Talk, one: Shown, extras: ReadonlySet<Extra>): readonly Line[] {
  const { language } = talk;
  const at = one.at;
  return [
    at.where === null ? null : say(language, 'card-where', { address: routeTo(talk, at.where, extras) }),
    openLine(talk, one, extras.has('state')),
    optional(at.phone, (phone) => phoneLine(talk, one, phone)),
    optional(at.whatsapp === at.phone ? null : at.whatsapp, (phone) =>
      say(language, 'card-whatsapp', { phone: phoneSpan(phone) }),
    ),
    optional(one.provision.chat, (site) => say(language, 'card-chat', { site: siteSpan(site) })),
    at.phone === null && at.where === null
      ? optional(one.provision.website, (site) => say(language, 'card-website', { site: siteSpan(site) }))
      : null,
    at.phone === null && at.where === null
      ? optional(at.mail, (mail) => say(language, 'card-mail', { mail: mailSpan(mail) }))
      : null,
  ];
}

function fullLine(talk: Talk, one: Shown): Line {
  const full = one.at.full;
  if (full === null) return null;
  const date = dateText(talk.language, full.since);
  return full.waitingList ? say(talk.language, 'card-full-list', { date }) : say(talk.language, 'card-full', { date });
}

/** What a call costs is said where it is not what one expects. */
function phoneLine(talk: Talk, one: Shown, number: string): readonly Span[] {
  const { language } = talk;
  const phone = phoneSpan(number);
  if (one.at.callCost === 'free')
    return say(language, 'card-phone-cost', { phone, cost: sayText(language, 'free-word') });
  if (one.at.callCost === 'extra')
    return say(language, 'card-phone-cost', { phone, cost: sayText(language, 'call-extra') });
  return say(language, 'card-phone', { phone });
}

/** Whom one meets there, how to take part, and that it is hard to do alone. */
function togetherLines(talk: Talk, one: Shown, extras: ReadonlySet<Extra>): readonly Line[] {
  const { language } = talk;
  const human = sayText(language, 'human-word');
  return [
    optional(extras.has('company') ? one.text.company : null, (who) => say(language, 'card-company', { who })),
    optional(extras.has('help-out') ? one.text.helpOut : null, (how) => say(language, 'card-help-out', { how })),
    one.provision.withPerson && extras.has('with-person') ? say(language, 'card-with-person', { human }) : null,
  ];
}

function openLine(talk: Talk, one: Shown, now: boolean): Line {
  const hours = weekText(talk.language, one.at.hours);
  const state = !now || one.access.referral === 'required' ? null : stateSpans(talk.language, one.at.hours, talk.now);
  if (hours === null) return state === null ? null : [...say(talk.language, 'card-open', { hours: '' }), ...state];
  if (state === null) return say(talk.language, 'card-open', { hours });
  return insert(say(talk.language, 'card-open-state', { hours, state: GAP }), state);
}

function accessLines(talk: Talk, one: Shown, extras: ReadonlySet<Extra>): readonly Line[] {
  const language = talk.language;
  const access = one.access;
  const unknown = unknownFacts(talk, one);
  return [
    access.bring.length === 0
      ? null
      : say(language, 'card-bring', { things: access.bring.map((thing) => term(talk, thing)).join(', ') }),
    costLine(talk, extras.has('waiting') ? access : { ...access, waiting: null }),
    optional(extras.has('ask-for') ? one.at.askFor : null, (who) => say(language, 'card-ask-for', { who })),
    unknown === '' ? null : say(language, 'card-unknown', { facts: unknown }),
  ];
}

/** "Kosten: gratis · Duurt: 2 weken". */
function costLine(talk: Talk, access: Access): Line {
  const cost = optional(costText(talk, access), (text) => say(talk.language, 'card-cost', { cost: text }));
  const waiting = optional(noWaiting(access.waiting) ? null : access.waiting, (text) =>
    say(talk.language, 'card-waiting', { waiting: term(talk, text) }),
  );
  return cost === null || waiting === null ? (cost ?? waiting) : [...cost, { text: ' · ' }, ...waiting];
}

/** What we do not know is said, only where it matters: before one goes there. */
function unknownFacts(talk: Talk, one: Shown): string {
  if (one.at.where === null) return '';
  const access = one.access;
  const facts = [
    access.cost === null ? sayText(talk.language, 'unknown-cost') : null,
    access.referral === 'unknown' ? sayText(talk.language, 'unknown-referral') : null,
    access.appointment === 'unknown' ? sayText(talk.language, 'unknown-appointment') : null,
    access.identification === 'unknown' ? sayText(talk.language, 'unknown-identification') : null,
  ];
  return facts.filter((fact) => fact !== null).join(', ');
}

function checked(talk: Talk, one: Shown): readonly Span[] {
  return say(talk.language, 'card-checked', {
    date: dateText(talk.language, one.provision.checked.on),
    wrong: sayText(talk.language, 'wrong-word'),
    failed: sayText(talk.language, 'failed-word'),
  });
}

function routeTo(talk: Talk, where: Where, extras: ReadonlySet<Extra>): Span {
  return routeSpan(talk, where, shortAddress(talk, where, extras));
}

/** Without postcode and town: who lives here knows. */
function shortAddress(talk: Talk, where: Where, extras: ReadonlySet<Extra>): string {
  return named(talk, extras.has('hint') ? where : { ...where, hint: null }, where.street);
}

/** "Buurthuis De Schakel, Spoorplein 1, 0101 AA Voorbeeldstad (de blauwe deur)". */
export function addressText(talk: Talk, where: Where): string {
  return named(talk, where, sayText(talk.language, 'address', where));
}

function named(talk: Talk, { name, hint }: Where, address: string): string {
  const full = name === null ? address : sayText(talk.language, 'address-name', { name, address });
  return hint === null ? full : sayText(talk.language, 'address-hint', { address: full, hint: term(talk, hint) });
}

/** What it costs, in the resident's language as far as somebody put it into that. */
export function costText(talk: Talk, access: Access): string | null {
  if (access.cost === null) return null;
  return access.cost.toLowerCase() === 'gratis' ? sayText(talk.language, 'free-word') : term(talk, access.cost);
}

/** "geen" is how a steward writes that nobody waits. */
export function noWaiting(waiting: string | null): boolean {
  return waiting !== null && /^(geen|none)$/i.test(waiting);
}

function optional(value: string | null, line: (value: string) => readonly Span[]): Line {
  return value === null || value === '' ? null : line(value);
}
