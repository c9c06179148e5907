import type { Provision } from '../guide/content.ts';
import { say } from '../guide/say.ts';
import type { Span } from '../guide/span.ts';
import { type Answer, answer } from './answer.ts';
import { paragraph } from './blocks.ts';
import { addressText } from './card.ts';
import { keepStep } from './keep-step.ts';
import { phoneSpan, siteSpan } from './links.ts';
import { pick } from './pick.ts';
import { DANGER } from './pinned.ts';
import { type Shown, shown } from './shown.ts';
import type { Talk } from './talk.ts';

const MOST = 3;

/** For whoever cannot pay for a call: what is free, where one can type, and where one can walk in. */
export function withoutCredit(talk: Talk): Answer {
  const needs = talk.conversation.pointed?.needs ?? [];
  const reachable = pick(talk, needs, 1).filter((one) => wayIn(talk, one) !== null);
  const ways = (reachable.length > 0 ? reachable : emergencyLines(talk)).slice(0, MOST);
  const lines = ways.flatMap((one) => wayIn(talk, one) ?? []);
  const blocks = [paragraph(freeCalls(talk)), paragraph(...lines)];
  return keepStep(
    talk,
    answer('answer', blocks, { needs, provisions: [DANGER, ...ways.map((one) => one.provision.id)] }),
  );
}

/** "112 can always be called", beside an emergency line as well. */
export function freeCalls(talk: Talk): readonly Span[] {
  return say(talk.language, 'no-credit', {
    danger: phoneSpan(talk.guide.content.provisions.get(DANGER)?.phone ?? ''),
  });
}

function emergencyLines(talk: Talk): readonly Shown[] {
  return [...talk.guide.content.provisions.values()]
    .filter((one) => one.emergency && one.id !== DANGER && one.hours.always)
    .map((one) => shown(talk, one));
}

/** One line with a way that costs nothing; `null` when there is none. */
function wayIn(talk: Talk, one: Shown): readonly (readonly Span[])[] | null {
  const { language } = talk;
  const at: Provision = one.at;
  const name = one.name;
  if (at.callCost === 'free' && at.phone !== null)
    return [say(language, 'no-credit-call', { name, phone: phoneSpan(at.phone) })];
  if (one.provision.chat !== null)
    return [say(language, 'no-credit-chat', { name, site: siteSpan(one.provision.chat) })];
  if (at.where !== null && one.access.appointment !== 'by-appointment' && one.access.referral !== 'required')
    return [say(language, 'no-credit-visit', { name, address: addressText(talk, at.where) })];
  return null;
}
