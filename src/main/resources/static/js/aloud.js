/* The device reads a line to a child who can't read yet; nothing leaves the device. */
(() => {
  'use strict';
  const speech = window.speechSynthesis;
  if (!speech) return;

  function wordsOf(place) {
    const copy = place.cloneNode(true);
    copy.querySelectorAll('button, .side, .starters, .unseen, .print-only, .page-cue').forEach((each) => each.remove());
    const typed = place.querySelectorAll('input');
    copy.querySelectorAll('input').forEach((input, at) => input.replaceWith(typed[at].value || ' … '));
    return copy.textContent.replace(/\s+/g, ' ').trim();
  }

  function read(button) {
    const place = button.closest('[data-aloud]');
    const words = new SpeechSynthesisUtterance(wordsOf(place));
    words.lang = place.lang || document.documentElement.lang;
    words.rate = 0.85;
    speech.cancel();
    speech.speak(words);
    button.dataset.said = words.text;
  }

  const offer = () => document.querySelectorAll('[data-reads][hidden]').forEach((button) => { button.hidden = false; });
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-reads]');
    if (button) read(button);
  });
  document.addEventListener('htmx:beforeRequest', ({ detail }) => { if (detail.target === document.body) speech.cancel(); });
  document.addEventListener('htmx:afterSettle', offer);
  offer();
})();
