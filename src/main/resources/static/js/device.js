/* A device of the classroom: after a child has left, or has gone without leaving, the names are there again. */
(() => {
  'use strict';
  const IDLE = 5 * 60 * 1000;
  const remembered = () => { try { return sessionStorage.getItem('device'); } catch { return null; } };
  let timer = null;

  function look() {
    const main = document.querySelector('main');
    if (!main) return;
    if ('device' in main.dataset) { try { sessionStorage.setItem('device', main.dataset.device); } catch { /* this tab only */ } return; }
    if (remembered() && 'left' in main.dataset && !location.pathname.startsWith('/device/')) location.assign(remembered());
  }

  function wait() {
    clearTimeout(timer);
    if (remembered()) timer = setTimeout(() => document.querySelector('form.bar-leave')?.requestSubmit(), IDLE);
  }

  document.addEventListener('htmx:afterSettle', ({ detail }) => { if (detail.target === document.body) { look(); wait(); } });
  ['pointerdown', 'keydown'].forEach((sign) => document.addEventListener(sign, wait));
  look();
})();
