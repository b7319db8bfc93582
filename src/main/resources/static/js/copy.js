/* A button that copies what a field holds. Without it the field can be selected and copied by hand. */
(() => {
  'use strict';

  function show() {
    document.querySelectorAll('[data-copies][hidden]').forEach((button) => { button.hidden = false; });
  }

  // Browsers give the clipboard to safe addresses only; the older way works on a school's plain http too.
  async function copy(field) {
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      field.select();
      return document.execCommand('copy');
    }
    return true;
  }

  document.addEventListener('click', async ({ target }) => {
    const button = target.closest('[data-copies]');
    if (!button) return;
    const field = document.getElementById(button.dataset.copies);
    field.select();
    if (await copy(field)) button.querySelector('[role=status]').textContent = button.dataset.copied;
  });
  document.addEventListener('htmx:afterSettle', show);
  show();
})();
