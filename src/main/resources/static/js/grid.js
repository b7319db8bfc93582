/* A class's numbers, typed like a table: Enter and arrows move, a pasted column fills downwards, each place saves itself. */
(() => {
  'use strict';
  const places = (row) => [...row.querySelectorAll('input:not([type=hidden])')];
  const rows = (table) => [...table.tBodies[0].rows];
  const whereIs = (input) => {
    const table = input.closest('table[data-grid]');
    const row = input.closest('tr');
    return { table, row: rows(table).indexOf(row), column: places(row).indexOf(input) };
  };
  const at = (table, row, column) => { const line = rows(table)[row]; return line && places(line)[column]; };

  function move(input, down, across) {
    const { table, row, column } = whereIs(input);
    const next = at(table, row + down, column + across);
    if (!next) return false;
    next.focus();
    next.select();
    return true;
  }

  const inGrid = (target) => target.matches?.('table[data-grid] input:not([type=hidden])');
  // Rows and columns are counted as they are read: in a page from right to left the next column is on the left.
  const forwards = (key) => key === (document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight');

  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!inGrid(target) || event.ctrlKey || event.metaKey || event.altKey) return;
    let moved = false;
    if (key === 'Enter') { moved = true; if (!move(target, event.shiftKey ? -1 : 1, 0)) target.blur(); }
    if (key === 'ArrowDown') moved = move(target, 1, 0);
    if (key === 'ArrowUp') moved = move(target, -1, 0);
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const whole = target.selectionStart === 0 && target.selectionEnd === target.value.length;
      const edge = key === 'ArrowLeft' ? target.selectionStart === 0 : target.selectionEnd === target.value.length;
      if (whole || edge) moved = move(target, 0, forwards(key) ? 1 : -1);
    }
    if (moved) event.preventDefault();
  });

  document.addEventListener('paste', (event) => {
    if (!inGrid(event.target)) return;
    const text = event.clipboardData.getData('text').replace(/\r\n?/g, '\n').replace(/\n+$/, '');
    if (!/[\n\t]/.test(text)) return;
    event.preventDefault();
    const { table, row, column } = whereIs(event.target);
    let leftOver = 0;
    text.split('\n').forEach((line, down) => line.split('\t').forEach((value, across) => {
      const place = at(table, row + down, column + across);
      if (!place) { leftOver += value.trim() ? 1 : 0; return; }
      if (!value.trim() || place.value === value.trim()) return;
      place.value = value.trim().slice(0, 20);
      place.dispatchEvent(new Event('input', { bubbles: true }));
      place.dispatchEvent(new Event('change', { bubbles: true }));
    }));
    if (leftOver) say(table.dataset.leftOver);
  });

  function say(text) {
    const box = document.createElement('p');
    box.className = 'notice warn';
    box.textContent = text;
    document.getElementById('notices')?.replaceChildren(box);
  }

  document.addEventListener('htmx:responseError', ({ target }) => { if (inGrid(target)) target.setAttribute('aria-invalid', 'true'); });
  document.addEventListener('saved', ({ target }) => { if (inGrid(target)) target.removeAttribute('aria-invalid'); });
})();
