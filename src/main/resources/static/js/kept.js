/* Words that were typed when the visit ended: kept in this tab until it is opened again, then put back. */
(() => {
  'use strict';
  const KEY = 'kept-words';
  const LASTS = 60 * 60 * 1000;
  let waiting = null;

  function load() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(KEY) || 'null');
      return kept && Date.now() - kept.at < LASTS ? kept : null;
    } catch { return null; }
  }
  function drop() { waiting = null; try { sessionStorage.removeItem(KEY); } catch { /* nothing kept */ } }

  const typed = (form) => [...form.elements]
    .filter((field) => field.name && !field.disabled && !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type))
    .map((field) => [field.name, ['checkbox', 'radio'].includes(field.type) ? field.value : null,
      ['checkbox', 'radio'].includes(field.type) ? field.checked : field.value]);

  function keep() {
    const forms = [...document.querySelectorAll('main form')]
      .map((form) => ({ action: form.getAttribute('action') || form.getAttribute('hx-post'), fields: typed(form) }))
      .filter((form) => form.action && form.fields.length > 0);
    if (forms.length === 0) return;
    try { sessionStorage.setItem(KEY, JSON.stringify({ at: Date.now(), path: location.pathname + location.search, forms })); } catch { /* full or refused */ }
  }

  function putBack(kept) {
    let found = false;
    kept.forms.forEach(({ action, fields }) => {
      const form = [...document.querySelectorAll('main form')]
        .find((each) => (each.getAttribute('action') || each.getAttribute('hx-post')) === action);
      fields.forEach(([name, value, was]) => {
        const field = [...(form?.elements || [])].find((each) => each.name === name && (value === null || each.value === value));
        if (!field) return;
        found = true;
        if (value === null) field.value = was; else field.checked = was;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    });
    return found;
  }

  function say() {
    const place = document.getElementById('notices');
    const text = document.getElementById('words')?.dataset.keptWords;
    if (!place || !text) return;
    const box = document.createElement('p');
    box.className = 'notice good';
    box.textContent = text;
    place.replaceChildren(box);
  }

  // Where a new visit begins: at the page that was left, if words wait there.
  window.keptWords = {
    way(next) { waiting = load(); if (waiting) waiting.next = next; return waiting ? waiting.path : next; },
  };

  document.addEventListener('htmx:beforeSwap', ({ detail }) => { if (detail.xhr.status === 401) keep(); });
  document.addEventListener('htmx:afterSettle', ({ detail }) => {
    const main = document.querySelector('main');
    if (main && 'left' in main.dataset) drop(); // whoever leaves takes their words along
    if (!waiting || detail.target !== document.body || !main || 'shell' in main.dataset) return;
    const kept = waiting;
    drop();
    // Someone else came in at this tab: not their page, and not their words.
    if (main.classList.contains('refusal')) location.assign(kept.next || '/');
    else if (putBack(kept)) say();
  });
  document.addEventListener('htmx:afterRequest', ({ detail }) => {
    if (detail.successful && detail.requestConfig?.verb === 'post' && !waiting) drop();
  });
})();
