/* The tab's key, page loads without cookies, focus after navigation, saved marks, dialogs. No eval, no inline code. */
(() => {
  'use strict';
  const KEY = 'session';
  let memory = null; // where the browser refuses storage inside a frame, the visit lives until a reload
  const key = {
    get() { try { return sessionStorage.getItem(KEY) || memory; } catch { return memory; } },
    set(value) { memory = value; try { sessionStorage.setItem(KEY, value); } catch { /* kept in memory */ } },
    drop() { memory = null; try { sessionStorage.removeItem(KEY); } catch { /* nothing kept */ } },
  };
  const words = (name) => document.getElementById('words')?.dataset[name] || '';
  const announce = (text) => { const region = document.getElementById('announcer'); if (region) region.textContent = text; };

  function open(address) {
    const source = document.body;
    htmx.ajax('GET', address, { source, target: source, swap: 'innerHTML', headers: { 'X-Shell': 'true' } });
  }

  function enter(shell) {
    const { session, next } = shell.dataset;
    if (session) {
      key.set(session);
      delete shell.dataset.session;
      history.replaceState(null, '', window.keptWords?.way(next || '/') || next || '/');
    }
    if (!key.get()) return show(shell, 'closed');
    show(shell, 'waiting');
    open(location.pathname + location.search);
  }

  // One of what a shell has to say: that its page is on the way, did not come, or that no one is signed in.
  function show(shell, part) {
    for (const each of shell.querySelectorAll('[data-part]')) each.hidden = each.dataset.part !== part;
  }

  function failed() {
    const shell = document.querySelector('main[data-shell]');
    if (shell) show(shell, 'failed'); else notice(words('offline'));
  }

  function headTo(main) {
    const heading = main.querySelector('h1');
    if (!heading) return announce(document.title);
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  // What stands in a frame of Google Classroom asks it to close the frame, the way its guide to add-ons says.
  function done(main) {
    if (main.dataset.done && parent !== window) parent.postMessage({ type: 'Classroom', action: 'closeIframe' }, main.dataset.done);
  }

  function notice(text) {
    const place = document.getElementById('notices');
    if (!place || !text) return;
    const box = document.createElement('p');
    box.className = 'notice bad';
    box.textContent = text;
    place.replaceChildren(box);
  }

  // Someone has signed in in another tab, and this one goes on.
  document.addEventListener('signed-in', () => enter(document.querySelector('main[data-shell]')));

  document.addEventListener('htmx:configRequest', ({ detail }) => {
    const session = key.get();
    if (session) detail.headers['X-Session'] = session;
  });
  document.addEventListener('htmx:historyCacheMiss', ({ detail }) => {
    const session = key.get();
    if (session) detail.xhr.setRequestHeader('X-Session', session);
  });
  document.addEventListener('htmx:historyCacheMissLoadError', () => location.reload());

  document.addEventListener('htmx:beforeSwap', ({ detail }) => {
    const type = detail.xhr.getResponseHeader('Content-Type') || '';
    if (detail.xhr.status === 401) key.drop();
    if (detail.isError && !type.startsWith('text/html')) { detail.shouldSwap = false; failed(); }
  });
  document.addEventListener('htmx:sendError', failed);
  document.addEventListener('htmx:timeout', failed);
  document.addEventListener('htmx:afterOnLoad', () => {
    const said = document.querySelector('#notices > .notice');
    if (said && said.textContent === words('offline')) said.remove();
  });

  document.addEventListener('htmx:afterSettle', ({ detail }) => {
    if (detail.target !== document.body) return;
    const main = document.querySelector('main');
    if (!main) return;
    if ('shell' in main.dataset) return enter(main);
    if ('left' in main.dataset) key.drop();
    if (detail.requestConfig?.headers['X-Shell'] && detail.xhr.responseURL) history.replaceState(history.state, '', detail.xhr.responseURL);
    headTo(main);
    done(main);
  });
  document.addEventListener('htmx:historyRestore', () => { const main = document.querySelector('main'); if (main) headTo(main); });

  // The server answers an autosave with the header HX-Trigger: saved
  document.addEventListener('saved', ({ target }) => mark(target, 'saved'));
  document.addEventListener('input', ({ target }) => { if (target.closest('[data-autosave]')) mark(target, ''); });
  document.addEventListener('htmx:responseError', ({ target }) => { if (target.closest?.('[data-autosave]')) mark(target, 'notSaved'); });
  function mark(element, state) {
    const place = (element.closest('[data-autosave]') || element).querySelector('.saved');
    if (!place) return;
    place.dataset.state = state;
    place.textContent = state ? words(state) : '';
  }

  document.addEventListener('click', ({ target }) => {
    const opener = target.closest('[data-opens]');
    if (opener) document.getElementById(opener.dataset.opens)?.showModal();
    if (target.closest('[data-prints]')) window.print();
    if (target.closest('[data-loads]')) enter(document.querySelector('main[data-shell]'));
    document.querySelectorAll('details.confirm[open]').forEach((each) => { if (!each.contains(target)) each.open = false; });
  });
  document.addEventListener('keydown', (event) => {
    const confirm = event.key === 'Escape' && event.target.closest?.('details.confirm[open]');
    if (confirm) { confirm.open = false; confirm.querySelector('summary').focus(); }
  });

  // What can be scrolled sideways can be reached by keyboard too.
  const reachable = () => document.querySelectorAll('.table-wrap').forEach((each) => {
    if (each.scrollWidth > each.clientWidth) each.tabIndex = 0; else each.removeAttribute('tabindex');
  });
  document.addEventListener('htmx:afterSettle', reachable);
  window.addEventListener('resize', reachable);
  reachable();

  // Only when htmx has read its settings: before, it shows a page a moment earlier than it takes over its forms.
  document.addEventListener('DOMContentLoaded', () => {
    const shell = document.querySelector('main[data-shell]');
    if (shell) enter(shell);
    const finished = document.querySelector('main[data-done]');
    if (finished) done(finished);
  });
})();
