/* News from elsewhere (data-news, on what fetches it) never takes a button away from under a finger: while something is
   pressed or sent it waits, and comes afterwards. What was unfolded stays unfolded. */
(() => {
  'use strict';
  const MOMENT = 60; // a click comes right after the finger is lifted
  const late = new Set();
  let pressed = false;
  let sending = 0;
  const isNews = ({ requestConfig }) => requestConfig?.verb === 'get' && requestConfig.elt.matches?.('[data-news]');
  const busy = () => pressed || sending > 0 || window.keptTaps?.waiting();

  function catchUp() {
    if (busy()) return;
    const waiting = [...late];
    late.clear();
    waiting.filter((each) => each.isConnected).forEach((each) => htmx.trigger(each, 'news'));
  }
  const lifted = () => setTimeout(() => { pressed = false; catchUp(); }, MOMENT);

  document.addEventListener('pointerdown', () => { pressed = true; }, true);
  document.addEventListener('pointerup', lifted, true);
  document.addEventListener('pointercancel', lifted, true);

  document.addEventListener('htmx:beforeRequest', (event) => {
    const { detail } = event;
    if (!isNews(detail)) {
      sending++;
      detail.xhr.addEventListener('loadend', () => { sending--; setTimeout(catchUp); });
    } else if (busy()) {
      late.add(detail.requestConfig.elt);
      event.preventDefault();
    }
  });

  // What was asked for by a page that is gone is old.
  let unfolded = [];
  document.addEventListener('htmx:beforeSwap', ({ detail }) => {
    const waits = isNews(detail) && (busy() || !detail.requestConfig.elt.isConnected);
    if (waits) {
      late.add(detail.requestConfig.elt);
      detail.shouldSwap = false;
    }
    unfolded = isNews(detail) ? [...document.querySelectorAll('details[id][open]')].map((each) => each.id) : [];
  });
  document.addEventListener('htmx:afterSwap', () => unfolded.forEach((id) => {
    const again = document.getElementById(id);
    if (again) again.open = true;
  }));
})();
