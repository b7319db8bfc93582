/* The devices in the room: a tap without network is kept with its moment and sent later. On the teacher's board minutes
   run on, and nothing is shown after the device was locked until someone asks for it; a child's card keeps going meanwhile. */
(() => {
  'use strict';
  const KEY = 'taps';
  const MOST_TRIES = 20;
  const LAST_STEP = 11;
  const room = () => document.querySelector('main[data-room]');
  const tables = () => document.getElementById('tables');
  const card = () => document.querySelector('[data-card]');
  const place = () => tables() || card();
  // What a child writes stays in their tab.
  const stores = [['localStorage', (tap) => !tap.card], ['sessionStorage', (tap) => tap.card]];
  const taps = [];
  stores.forEach(([store]) => { try { taps.push(...JSON.parse(window[store].getItem(KEY) || '[]')); } catch { /* kept in memory */ } });
  const keep = () => stores.forEach(([store, mine]) => {
    try { window[store].setItem(KEY, JSON.stringify(taps.filter(mine))); } catch { /* kept in memory */ }
  });
  let busy = false;
  let status = 0;

  // What was sent is saved, not what the tile says by then.
  ['htmx:sendError', 'htmx:timeout'].forEach((name) => document.addEventListener(name, ({ detail }) => {
    const leaf = detail.elt.closest?.('[data-turns]');
    if (leaf) return turn(leaf.dataset.turns);
    const form = detail.elt.closest?.('form[data-tap]');
    if (!form) return;
    const values = Object.fromEntries(detail.requestConfig.formData);
    taps.push({ path: detail.requestConfig.path, values, at: detail.requestConfig.at || Date.now(), card: Boolean(card()) });
    keep();
    if (card()) turn(values.step); else paint(form, Number(values.step));
  }));
  document.addEventListener('htmx:beforeRequest', ({ detail }) => { detail.requestConfig.at = Date.now(); });
  window.keptTaps = { waiting: () => taps.length > 0 && Boolean(place()) };
  document.addEventListener('htmx:afterRequest', ({ detail }) => { status = detail.xhr?.status || 0; });

  // The tile shows the tap at once, and the next tap leads one step further.
  function paint(form, reached) {
    const tile = form.closest('.tile');
    if (!tile || !room()) return;
    const label = (step) => room().dataset.steps.split('/')[step - 1];
    if (reached) {
      tile.querySelector('.tile-step').textContent = reached + ' · ' + label(reached);
      form.hidden = reached >= LAST_STEP;
      if (!form.hidden) {
        form.querySelector('input[name=step]').value = reached + 1;
        form.querySelector('button span').textContent = label(reached + 1);
      }
    }
    let note = tile.querySelector('.tile-kept');
    if (!note) { note = document.createElement('span'); note.className = 'tile-flag tile-kept'; tile.querySelector('.tile-step').after(note); }
    note.textContent = room().dataset.kept;
  }

  // All steps of the card are there; one that was written on stays as it is.
  function turn(to) {
    const now = card().querySelector('div[data-leaf]');
    const next = card().querySelector(`template[data-leaf="${to}"]`);
    document.getElementById('notices')?.replaceChildren();
    if (next) {
      const rest = document.createElement('template');
      const shown = document.createElement('div');
      rest.dataset.leaf = now.dataset.leaf;
      shown.dataset.leaf = to;
      shown.append(...next.content.childNodes);
      rest.content.append(...now.childNodes);
      now.replaceWith(rest);
      next.replaceWith(shown);
      htmx.process(shown);
      scrollTo(0, 0);
      const heading = shown.querySelector('h1');
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    note();
  }

  function note() {
    card()?.querySelector('.card-kept')?.remove();
    if (!card() || taps.length === 0) return;
    const kept = document.createElement('p');
    kept.className = 'soft card-kept';
    kept.setAttribute('role', 'status');
    kept.textContent = card().dataset.kept;
    card().append(kept);
  }

  async function send() {
    if (busy || taps.length === 0 || !place()) return;
    busy = true;
    try {
      while (taps.length > 0) {
        const tap = taps[0];
        status = 0;
        await htmx.ajax('POST', tap.path, { source: place(), target: place(), swap: card() || taps.length > 1 ? 'none' : 'innerHTML', values: tap.values,
          headers: { 'X-Tapped-Ago': String(Date.now() - tap.at) } });
        const failed = status === 0 || status === 401 || status >= 500;
        tap.tries = (tap.tries || 0) + (status > 0 ? 1 : 0);
        if (failed && tap.tries < MOST_TRIES) break;
        taps.shift();
        keep();
      }
      if (card() && taps.length === 0) sent();
    } catch { /* still no network */ } finally { busy = false; }
  }
  // What came meanwhile is fetched now; who is done sees that it is heard.
  function sent() {
    note();
    const news = card().querySelector('[data-news]');
    if (news) htmx.trigger(news, 'news');
  }
  window.addEventListener('online', send);
  setInterval(send, 3000);

  setInterval(() => document.querySelectorAll('.tile-time[data-since]').forEach((each) => {
    const since = Number(each.dataset.since);
    if (since) each.textContent = each.textContent.replace(/\d+/, Math.max(0, Math.floor((Date.now() - since) / 60000)));
  }), 20000);

  document.addEventListener('visibilitychange', () => { if (document.hidden && room()) cover(true); });
  document.addEventListener('click', ({ target }) => { if (target.closest?.('[data-uncovers]')) cover(false); });
  function cover(on) {
    room().toggleAttribute('data-covered', on);
    room().querySelector('.cover').hidden = !on;
  }
})();
