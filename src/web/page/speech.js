/** A voice that lives on this device: the text of a resident's chat is never sent to a maker of voices. */
export function localVoice(language) {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  return voices.find((voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === language);
}

/** Calls back whenever the list of voices changes; browsers load it late. */
export function whenVoicesChange(listener) {
  globalThis.speechSynthesis?.addEventListener?.('voiceschanged', listener);
}

/** Reads a text aloud instead of whatever was being read. Calls back once when it ends or is stopped. */
export function readAloud(text, voice, ended) {
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.95;
  utterance.addEventListener('end', ended);
  utterance.addEventListener('error', ended);
  speechSynthesis.speak(utterance);
}

/** Falls silent. */
export function stopReading() {
  globalThis.speechSynthesis?.cancel();
}
