/* Nothing typed is lost: what can't be sent waits in this tab and is sent once when the line is back; a field that was
   written on another device meanwhile asks which words stay. Beginnings of sentences are put in by a tap. */
(() => {
  'use strict';
  const STORE = 'waiting';
  const words = (name) => document.getElementById('words')?.dataset[name] || '';
  let memory = {};
  const read = () => { try { return JSON.parse(sessionStorage.getItem(STORE)) || {}; } catch { return memory; } };
  const write = (waiting) => { memory = waiting; try { sessionStorage.setItem(STORE, JSON.stringify(waiting)); } catch { /* in memory */ } };

  const boxOf = (path) => [...document.querySelectorAll('[data-autosave]')].find((box) => box.getAttribute('hx-post') === path);
  const fieldOf = (box) => box.querySelector('input:not([type=hidden]), textarea');
  const isText = (field) => field && field.matches('textarea, input[type=text], input:not([type])');
  const seen = (field) => field.dataset.was ?? field.defaultValue;

  function mark(box, state) {
    const place = box?.querySelector('.saved');
    if (!place) return;
    place.dataset.state = state;
    place.textContent = state ? words(state) : '';
  }

  document.addEventListener('htmx:configRequest', ({ detail }) => {
    const box = detail.elt;
    if (!('autosave' in box.dataset) || detail.verb !== 'post') return;
    const field = fieldOf(box);
    if (isText(field) && !box.matches('form')) {
      detail.parameters.was = seen(field);
      box.dataset.sending = field.value;
    }
  });

  document.addEventListener('saved', ({ target }) => {
    const box = target.closest?.('[data-autosave]');
    const field = box && fieldOf(box);
    if (field && box.dataset.sending !== undefined) field.dataset.was = box.dataset.sending;
    if (box) box.querySelector('.elsewhere')?.remove();
  });

  // One address is one field: what is typed later takes the place of what waited before.
  function hold({ detail }) {
    const box = detail.elt.closest?.('[data-autosave], input.blank');
    if (!box) return;
    const path = detail.requestConfig?.path || detail.pathInfo?.requestPath;
    const waiting = read();
    waiting[path] = { ...detail.requestConfig.parameters };
    write(waiting);
    mark(box, 'waiting');
    document.getElementById('notices')?.replaceChildren();
  }
  document.addEventListener('htmx:sendError', hold);
  document.addEventListener('htmx:timeout', hold);

  document.addEventListener('htmx:afterRequest', ({ detail }) => {
    const waiting = read();
    const path = detail.requestConfig?.path;
    if (!detail.xhr?.status || !(path in waiting)) return;
    if (detail.xhr.status !== 401) delete waiting[path];
    write(waiting);
    if (detail.successful && boxOf(path)) mark(boxOf(path), 'saved');
  });

  let sending = false;
  async function send() {
    // What a browser believes about the line is often wrong: trying is the only way to know.
    if (sending || !window.htmx) return;
    sending = true;
    for (const path of Object.keys(read())) {
      // Sent meanwhile, or written again and on its way now: the latest words are never followed by older ones.
      const values = read()[path];
      if (!values || boxOf(path)?.classList.contains('htmx-request')) continue;
      await htmx.ajax('POST', path, { source: boxOf(path) || document.body, target: document.body, swap: 'none', values }).catch(() => {});
    }
    sending = false;
  }
  window.addEventListener('online', send);
  setInterval(send, 5000);
  document.addEventListener('htmx:afterSettle', ({ detail }) => { if (detail.target === document.body) send(); });

  // Answers of two savings may overtake one another: one that is older than what is shown already is left out.
  const older = (fresh, shown) => Number(fresh?.dataset.version) < Number(shown?.dataset?.version);
  document.addEventListener('htmx:oobBeforeSwap', ({ detail }) => {
    if (older(detail.fragment.querySelector('[data-version]'), detail.target)) detail.shouldSwap = false;
  });
  document.addEventListener('htmx:beforeSwap', ({ detail }) => {
    if (!detail.target?.dataset?.version || !detail.shouldSwap) return;
    const fresh = new DOMParser().parseFromString(detail.serverResponse, 'text/html').querySelector('[data-version]');
    if (older(fresh, detail.target)) detail.shouldSwap = false;
  });

  // Another device wrote here meanwhile: both are shown, and the child says which stays.
  document.addEventListener('elsewhere', ({ target, detail }) => {
    const box = target.closest?.('[data-autosave]');
    const field = box && fieldOf(box);
    if (!field) return document.getElementById('notices')?.replaceChildren(words('elsewhere') + ' ' + detail.words);
    field.dataset.was = detail.words;
    box.querySelector('.elsewhere')?.remove();
    const ask = document.createElement('div');
    ask.className = 'notice warn elsewhere';
    ask.setAttribute('role', 'alert');
    const said = document.createElement('p');
    said.textContent = words('elsewhere') + ' ' + detail.words;
    ask.append(said, choice(words('keepMine'), () => htmx.trigger(field, 'change')), choice(words('takeOther'), () => {
      field.value = detail.words;
      ask.remove();
      mark(box, 'saved');
    }));
    box.append(ask);
  });

  function choice(text, act) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = text;
    button.addEventListener('click', act);
    return button;
  }

  document.addEventListener('click', ({ target }) => {
    const starter = target.closest('[data-starts]');
    if (!starter) return;
    const field = document.getElementById(starter.dataset.starts);
    const before = 'instead' in starter.dataset ? '' : field.value.trim();
    field.value = (before ? before + ' ' : '') + starter.dataset.words;
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
})();
