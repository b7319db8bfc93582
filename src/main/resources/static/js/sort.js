/* Pages are dragged into order; the buttons beside them do the same by keyboard. Sortable is fetched when it is needed. */
(() => {
  'use strict';
  const library = document.currentScript.dataset.sortable;
  let loading = null;

  function load() {
    loading ??= new Promise((ready) => {
      const script = document.createElement('script');
      script.src = library;
      script.onload = ready;
      document.head.append(script);
    });
    return loading;
  }

  async function begin() {
    const lists = document.querySelectorAll('[data-sorts]:not([data-sorting])');
    if (!lists.length) return;
    lists.forEach((list) => { list.dataset.sorting = ''; });
    await load();
    lists.forEach((list) => Sortable.create(list, { handle: '.grip', animation: 120, draggable: 'li' }));
  }

  document.addEventListener('htmx:afterSettle', begin);
  begin();
})();
