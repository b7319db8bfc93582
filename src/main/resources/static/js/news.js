/* News from elsewhere (data-news, on what fetches it) never takes a button away from under a finger: while something is
   pressed or sent it waits, and comes afterwards. What was unfolded stays unfolded, and what was chosen in a field with an
   id stays chosen while it can be. */
(() => {
  'use strict';
  const MOMENT = 60; // a click comes right after the finger is lifted
  const LONGEST = 2000; // no one tells of a finger that is lifted over a menu or outside the window
  const late = new Set();
  const sending = new Set();
  let pressedUntil = 0;
  const isNews = ({ requestConfig }) => requestConfig?.verb === 'get' && requestConfig.elt.matches?.('[data-news]');
  const underWay = ({ readyState }) => readyState > XMLHttpRequest.UNSENT && readyState < XMLHttpRequest.DONE;
  const busy = () => performance.now() < pressedUntil || [...sending].some(underWay) || window.keptTaps?.waiting()
    || Boolean(document.querySelector('[data-holds-news]')); // someone writes here

  function catchUp() {
    if (busy()) return;
    const waiting = [...late];
    late.clear();
    waiting.filter((each) => each.isConnected).forEach((each) => htmx.trigger(each, 'news'));
  }
  function pressedFor(time) {
    pressedUntil = performance.now() + time;
    setTimeout(catchUp, time + 1);
  }

  document.addEventListener('pointerdown', () => pressedFor(LONGEST), true);
  ['pointerup', 'pointercancel'].forEach((name) => document.addEventListener(name, () => pressedFor(MOMENT), true));

  document.addEventListener('htmx:beforeRequest', (event) => {
    const { detail } = event;
    if (!isNews(detail)) {
      sending.add(detail.xhr);
      detail.xhr.addEventListener('loadend', () => { sending.delete(detail.xhr); setTimeout(catchUp); });
    } else if (busy()) {
      late.add(detail.requestConfig.elt);
      event.preventDefault();
    }
  });

  // What was asked for by a page that is gone is old.
  let unfolded = [];
  let chosen = [];
  document.addEventListener('input', ({ target }) => { if (target.id && target.closest('[data-news]')) target.dataset.chosen = ''; });
  document.addEventListener('htmx:beforeSwap', ({ detail }) => {
    const waits = isNews(detail) && (busy() || !detail.requestConfig.elt.isConnected);
    if (waits) {
      late.add(detail.requestConfig.elt);
      detail.shouldSwap = false;
    }
    unfolded = isNews(detail) ? [...document.querySelectorAll('details[id][open]')].map((each) => each.id) : [];
    chosen = isNews(detail) ? [...document.querySelectorAll('[data-news] [data-chosen]')].map(({ id, value }) => [id, value]) : [];
  });
  document.addEventListener('htmx:afterSwap', () => unfolded.forEach((id) => {
    const again = document.getElementById(id);
    if (again) again.open = true;
  }));
  document.addEventListener('htmx:afterSwap', () => chosen.forEach(([id, value]) => {
    const again = document.getElementById(id);
    if (!again || (again.options && ![...again.options].some((each) => each.value === value))) return;
    again.value = value;
    again.dataset.chosen = '';
  }));
})();
