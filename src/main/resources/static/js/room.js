/* The teacher's device in the room: a tap without network is kept with its moment and sent later, minutes run on,
   and nothing is shown after the device was locked until somebody asks for it. */
(() => {
  'use strict';
  const KEY = 'taps';
  const room = () => document.querySelector('main[data-room]');
  const tables = () => document.getElementById('tables');
  let taps = [];
  try { taps = JSON.parse(localStorage.getItem(KEY) || '[]'); } catch { /* kept in memory */ }
  const keep = () => { try { localStorage.setItem(KEY, JSON.stringify(taps)); } catch { /* kept in memory */ } };
  let busy = false;
  let status = 0;

  document.addEventListener('htmx:sendError', ({ detail }) => {
    const form = detail.elt.closest?.('form[data-tap]');
    if (!form) return;
    taps.push({ path: detail.requestConfig.path, values: Object.fromEntries(new FormData(form)), at: Date.now() });
    keep();
    paint(form);
  });
  document.addEventListener('htmx:afterRequest', ({ detail }) => { status = detail.xhr?.status || 0; });

  // The tile shows the tap at once, and the next tap leads one step further.
  function paint(form) {
    const pod = form.closest('.pod');
    if (!pod || !room()) return;
    const step = form.querySelector('input[name=step]');
    if (step) {
      pod.querySelector('.pod-step').textContent = step.value + ' · ' + form.querySelector('button span').textContent;
      if (Number(step.value) < 11) step.value = Number(step.value) + 1;
    }
    let note = pod.querySelector('.pod-kept');
    if (!note) { note = document.createElement('span'); note.className = 'pod-flag pod-kept'; pod.querySelector('.pod-step').after(note); }
    note.textContent = room().dataset.kept;
  }

  async function send() {
    if (busy || taps.length === 0 || !tables()) return;
    busy = true;
    try {
      while (taps.length > 0) {
        const tap = taps[0];
        status = 0;
        await htmx.ajax('POST', tap.path, { source: tables(), target: tables(), swap: 'innerHTML', values: tap.values,
          headers: { 'X-Tapped-Ago': String(Date.now() - tap.at) } });
        if (status === 0 || status === 401 || status >= 500) break;
        taps.shift();
        keep();
      }
    } catch { /* still no network */ } finally { busy = false; }
  }
  window.addEventListener('online', send);
  setInterval(send, 3000);

  setInterval(() => document.querySelectorAll('.pod-time[data-since]').forEach((each) => {
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
