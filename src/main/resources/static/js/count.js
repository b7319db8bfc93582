/* How long a child has been talking, if it wants to know: counts up, asks for nothing, and is forgotten with the page. */
(() => {
  'use strict';
  let since = null;

  function show() {
    const place = document.querySelector('[data-counts]');
    if (!place) { since = null; return; }
    if (since === null) return;
    const seconds = Math.floor((Date.now() - since) / 1000);
    place.textContent = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
    place.closest('details').open = true;
  }

  document.addEventListener('click', ({ target }) => {
    if (!target.closest('[data-counts-now]')) return;
    since = Date.now();
    show();
  });
  document.addEventListener('htmx:afterSettle', show);
  setInterval(show, 1000);
})();
