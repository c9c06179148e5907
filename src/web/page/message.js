import { directionOf, languageOf } from './language.js';
import { element, linesOf } from './lines.js';
import { localVoice, readAloud, stopReading } from './speech.js';

/** Choices that are made by their word: a number typed for them means nothing. */
const isWorded = (id) => id === 'human' || id === 'erase' || id.startsWith('w:');

/** What the resident said. `state(name, words, retry)` shows how sending goes; nothing is shown once it is sent. */
export function ownMessage(text, texts) {
  const article = element('article', 'message message--own');
  const body = element('div', 'message__text');
  article.append(who(texts.own, true), body);
  let said = null;
  let shown = null;
  /** What the server kept is what counts: a number that is nobody's business has been masked there. */
  function says(words) {
    if (words === said) return;
    said = words;
    write(article, body, words, 0);
  }
  says(text);
  return {
    article,
    says,
    state(name, words, retry) {
      shown?.remove();
      shown = null;
      if (name === 'sent') return;
      article.dataset.state = name;
      shown = element('p', 'message__state', name === 'sending' ? texts.sending : (words ?? texts.notSent));
      shown.lang = 'nl';
      if (name === 'waiting') {
        const again = element('button', 'utrecht-button utrecht-button--subtle', texts.again);
        again.type = 'button';
        again.addEventListener('click', retry);
        shown.append(' ', again);
      }
      article.append(shown);
    },
  };
}

/** What we said, with its choices as buttons. `quiet()` when something newer came: the buttons stay, but step back. */
export function replyMessage({ from, name, text, choices }, texts, choose) {
  const article = element('article', `message message--${from}`);
  const body = element('div', 'message__text');
  write(article, body, text, choices.length);
  article.append(
    from === 'bot' ? who(texts.bot, true) : who(`${name ?? texts.volunteer} (${texts.volunteer})`, false),
    body,
  );
  if (choices.length > 0) article.append(choiceButtons(choices, texts, choose));
  const spoken = [text, ...choices.map(({ label }) => label)].join('\n');
  const aloud = aloudButton(spoken, article.lang, texts);
  article.append(aloud.button);
  return { article, quiet: () => article.classList.add('message--quiet'), voicesChanged: aloud.look };
}

function write(article, body, text, choices) {
  article.lang = languageOf(text);
  article.dir = directionOf(article.lang);
  // A text in a language we do not know may still run the other way.
  body.dir = article.dir === 'rtl' ? 'rtl' : 'auto';
  body.replaceChildren(linesOf(text, choices));
}

function who(name, hidden) {
  const label = element('p', hidden ? 'message__who visually-hidden' : 'message__who', `${name}:`);
  label.lang = 'nl';
  return label;
}

function choiceButtons(choices, texts, choose) {
  const group = element('div', 'choices');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', texts.choices);
  let number = 0;
  for (const choice of choices) {
    const button = element('button', 'utrecht-button choice');
    button.type = 'button';
    if (!isWorded(choice.id)) {
      number += 1;
      button.append(element('span', 'choice__number', `${number}`), ' ');
    }
    const label = element('span', 'choice__label', choice.label);
    label.dir = 'auto';
    button.append(label);
    button.addEventListener('click', () => choose(choice));
    group.append(button);
  }
  return group;
}

function aloudButton(text, language, texts) {
  const button = element('button', 'utrecht-button utrecht-button--subtle aloud', texts.readAloud);
  button.type = 'button';
  button.lang = 'nl';
  let reading = false;
  const ended = () => {
    reading = false;
    button.textContent = texts.readAloud;
  };
  button.addEventListener('click', () => {
    const voice = localVoice(language);
    if (reading || voice === undefined) {
      stopReading();
      ended();
      return;
    }
    readAloud(text, voice, ended);
    reading = true;
    button.textContent = texts.stopReading;
  });
  const look = () => {
    button.hidden = localVoice(language) === undefined;
  };
  look();
  return { button, look };
}
