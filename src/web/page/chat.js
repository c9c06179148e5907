import { ownMessage, replyMessage } from './message.js';
import { createOutbox, newId } from './outbox.js';
import { stopReading, whenVoicesChange } from './speech.js';
import { followChat } from './stream.js';

const texts = JSON.parse(document.body.dataset.texts);
const [log, status, composer, text, erase, start, gone, fresh, leave] = [
  'log',
  'status',
  'composer',
  'text',
  'erase',
  'start',
  'gone',
  'fresh',
  'leave',
].map((id) => document.getElementById(id));

/** A sentence of hope is shown only when an answer takes longer than this, and not for ever. */
const TYPING_AFTER_MS = 600;
const TYPING_AT_MOST_MS = 20_000;
/** "Wordt verstuurd" is news only when it takes a while. */
const SENDING_AFTER_MS = 1000;
/** The receipt of erasing is the reply that came just before; anything older is erased with the rest. */
const RECENT_MS = 15_000;

const own = new Map();
const replies = new Map();
let stream = null;
let typing = [];
let holder = 'bot';
let connected = true;

const outbox = createOutbox({
  told: (message, state, words) => showState(message, state, words),
  opened: (chat) => follow(chat),
  closed: () => forgetChat(),
});

function send(said, shown) {
  const message = { id: newId(), ...said, shown };
  log.setAttribute('aria-live', 'polite');
  show(message.id, shown);
  outbox.add(message);
  scrollTo(own.get(message.id).article);
}

function show(id, shown) {
  const view = ownMessage(shown, texts);
  own.set(id, view);
  log.append(view.article);
  hasBegun();
}

function showState({ id }, state, words) {
  const view = own.get(id);
  clearTimeout(view?.timer);
  if (view === undefined || view.sent) return;
  if (state === 'sending' && !view.failed) view.timer = setTimeout(() => view.state('sending'), SENDING_AFTER_MS);
  else view.state(state, words, () => void outbox.retry());
  if (state === 'refused' || (state === 'waiting' && !view.failed)) scrollTo(view.article);
  view.failed = state === 'waiting';
  view.sent = state === 'sent';
  if (state === 'sent') expectAnswer(Date.now());
}

const takes = {
  own({ id, text: said, at }) {
    if (!own.has(id)) show(id, said);
    const view = own.get(id);
    view.says(said);
    const isNews = !view.sent;
    showState({ id }, 'sent');
    view.sent = true;
    outbox.settle(id);
    inOrder(view.article);
    if (isNews) expectAnswer(Date.parse(at));
    scrollTo(view.article);
  },
  reply(reply) {
    if (replies.has(reply.id)) return;
    for (const view of replies.values()) view.quiet();
    const view = replyMessage(reply, texts, ({ id, label }) => send({ choice: id }, label));
    replies.set(reply.id, { ...view, at: Date.parse(reply.at) });
    log.append(view.article);
    inOrder(view.article);
    hasBegun();
    stopTyping();
    scrollTo(view.article);
  },
  state({ state }) {
    holder = state;
    stopTyping();
    sayStatus();
  },
  gone() {
    forgetChat(true);
  },
};

/** What the server has stands before what it does not have yet, in the order it told. */
function inOrder(article) {
  const first = outbox
    .waiting()
    .map(({ id }) => own.get(id)?.article)
    .find((other) => other?.isConnected);
  if (first !== undefined) log.insertBefore(article, first);
  else if (log.lastElementChild !== article) log.append(article);
}

function follow(chat) {
  stream = followChat(chat, {
    event: (name, data) => takes[name](data),
    open() {
      connected = true;
      sayStatus();
      void outbox.retry();
      // What is replayed is not news; what comes after is.
      setTimeout(() => log.setAttribute('aria-live', 'polite'), 1500);
    },
    lost() {
      connected = false;
      setTimeout(sayStatus, 3000);
    },
    closed: () => forgetChat(),
  });
}

/** The chat is no more. Only what was just said about it, the receipt of erasing, stays to be read. */
function forgetChat(erased = false) {
  stream?.stop();
  stream = null;
  const unsent = erased ? [] : outbox.waiting();
  outbox.leave(unsent);
  const last = [...replies.values()].at(-1);
  const isReceipt = last !== undefined && last.article === log.lastElementChild && Date.now() - last.at < RECENT_MS;
  const keep = erased && isReceipt ? last.article : null;
  for (const article of [...log.children]) {
    if (article !== keep && !unsent.some(({ id }) => own.get(id)?.article === article)) article.remove();
  }
  keep?.querySelector('.choices')?.remove();
  for (const id of [...own.keys()]) if (!unsent.some((message) => message.id === id)) own.delete(id);
  replies.clear();
  stopReading();
  stopTyping();
  holder = 'bot';
  connected = true;
  sayStatus();
  erase.hidden = true;
  if (!erased) return;
  composer.hidden = true;
  gone.hidden = false;
  gone.focus();
}

fresh.addEventListener('click', () => {
  log.replaceChildren();
  gone.hidden = true;
  composer.hidden = false;
  document.body.classList.remove('has-begun');
  text.focus();
});

function hasBegun() {
  document.body.classList.add('has-begun');
  erase.hidden = false;
}

function expectAnswer(since) {
  if (holder !== 'bot' || Date.now() - since > TYPING_AT_MOST_MS) return;
  stopTyping();
  typing = [
    setTimeout(() => sayStatus(texts.typing), TYPING_AFTER_MS),
    setTimeout(() => stopTyping(), TYPING_AT_MOST_MS),
  ];
}

function stopTyping() {
  for (const timer of typing) clearTimeout(timer);
  typing = [];
  sayStatus();
}

function sayStatus(words) {
  const held = { bot: '', waiting: texts.waiting, volunteer: texts.withVolunteer }[holder] ?? '';
  const said = connected ? (words ?? held) : texts.offline;
  status.classList.toggle('status--typing', connected && words !== undefined);
  if (status.textContent !== said) status.textContent = said;
}

let target = null;
/** Brings a message into view once everything that came with it is there: its start when it is longer than the screen. */
function scrollTo(article) {
  if (target === null) {
    requestAnimationFrame(() => {
      const room = innerHeight - composer.offsetHeight - 32;
      target.scrollIntoView({ block: target.offsetHeight > room ? 'start' : 'nearest' });
      target = null;
    });
  }
  target = article;
}

function submit() {
  const said = text.value.trim();
  if (said === '') return;
  text.value = '';
  grow();
  send({ text: said }, said);
}

/** The field is as high as what is typed, up to a limit of the style sheet. */
function grow() {
  text.style.blockSize = 'auto';
  text.style.blockSize = `${text.scrollHeight + text.offsetHeight - text.clientHeight}px`;
}

composer.addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
  text.focus();
});
text.addEventListener('input', grow);
text.addEventListener('keydown', (event) => {
  // Enter that ends a word of an input method is not the end of the message.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  submit();
});
erase.addEventListener('click', () => send({ text: texts.erase }, texts.erase));
for (const button of start.children) {
  const said = texts[button.dataset.say];
  button.addEventListener('click', () => send({ text: said }, said));
}
leave.addEventListener('click', (event) => {
  // Whoever looks next finds no chat: not on the screen, not under "back", not when the page is opened again.
  event.preventDefault();
  stream?.stop();
  outbox.leave([]);
  document.body.replaceChildren();
  document.title = '';
  location.replace(leave.href);
});
addEventListener('online', () => void outbox.retry());
addEventListener('pagehide', stopReading);
whenVoicesChange(() => {
  for (const view of replies.values()) view.voicesChanged();
});

gone.firstElementChild.textContent = texts.gone;
fresh.textContent = texts.fresh;
document.getElementById('starting').remove();
composer.hidden = false;
start.hidden = false;
for (const message of outbox.waiting()) show(message.id, message.shown);
if (outbox.chat() === null) void outbox.retry();
else {
  log.setAttribute('aria-live', 'off');
  follow(outbox.chat());
}
