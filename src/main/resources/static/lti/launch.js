// Fetches the state from the platform's storage; whether it is the right one is decided by the server.
"use strict";

const launch = document.getElementById("launch");
const { storage, platform } = launch.dataset;

keptState({ storage, platform }, launch.elements.state.value)
  .catch(() => "")
  .then((value) => {
    launch.elements.stored.value = value;
    launch.submit();
  });
