/* Signing in at a provider from inside a frame: in a tab of its own, which hands the visit to the frame that opened it. */
(() => {
  'use strict';
  const FROM_THERE = 'student-led:signed-in';
  const TAKEN = 'student-led:taken';
  const WAITS = 1500; // ms for the frame to answer, before the tab goes on itself
  let opened = null;

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-sign-in]');
    if (!link || window === window.top) return;
    event.preventDefault();
    opened = window.open(link.href + '&framed=true', '_blank');
  });

  // Only from the very tab that was opened here, and only from our own pages.
  window.addEventListener('message', ({ origin, source, data }) => {
    if (origin !== location.origin || source !== opened || data?.type !== FROM_THERE) return;
    source.postMessage({ type: TAKEN }, origin);
    goOn(data.session, data.next);
  });

  function goOn(session, next) {
    const main = document.querySelector('main');
    delete main.dataset.arrived;
    Object.assign(main.dataset, { shell: '', session, next });
    document.dispatchEvent(new Event('signed-in'));
  }

  function arrived(main) {
    const { session, next } = main.dataset;
    delete main.dataset.session;
    if (!window.opener) return goOn(session, next);
    const late = setTimeout(() => goOn(session, next), WAITS);
    window.addEventListener('message', ({ origin, source, data }) => {
      if (origin !== location.origin || source !== window.opener || data?.type !== TAKEN) return;
      clearTimeout(late);
      for (const each of main.querySelectorAll('[data-part]')) each.hidden = each.dataset.part !== 'there';
      window.close();
    });
    window.opener.postMessage({ type: FROM_THERE, session, next }, location.origin);
  }

  document.addEventListener('DOMContentLoaded', () => {
    const main = document.querySelector('main[data-arrived]');
    if (main) arrived(main);
  });
})();
