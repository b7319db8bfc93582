// Before the platform's hint is used up: can this browser bring our state back, and how?
"use strict";

const login = document.getElementById("login");
const { state, storage, platform } = login.dataset;

function goOn() {
  window.location.replace(login.dataset.continue);
}

function cookieKept() {
  return fetch("/lti/login/kept", { headers: { "X-Lti-State": state }, cache: "no-store" })
    .then((answer) => answer.ok)
    .catch(() => false);
}

function offerTab() {
  document.getElementById("waiting").hidden = true;
  const offer = document.getElementById("new-tab");
  offer.hidden = false;
  offer.querySelector("a").addEventListener("click", () => {
    offer.hidden = true;
    document.getElementById("opened").hidden = false;
  });
}

cookieKept().then((kept) => {
  if (kept) {
    goOn();
  } else if (storage) {
    keepState({ storage, platform }, state).then(goOn, offerTab);
  } else {
    offerTab();
  }
});
