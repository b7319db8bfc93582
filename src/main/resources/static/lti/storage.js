// A platform's storage for tools: LTI client side postMessages 0.1 and LTI postMessage storage 0.1.
"use strict";

const PATIENCE = 2000;

function frameOf(target) {
  const host = window.opener || window.parent;
  if (target === "_parent") {
    return host;
  }
  try {
    return host.frames[target] || host;
  } catch (blocked) {
    return host;
  }
}

// One question to the platform's frame; nothing is believed that comes from another origin.
function askPlatform(place, question) {
  const id = crypto.randomUUID ? crypto.randomUUID() : String(Math.random());
  return new Promise((answered, failed) => {
    const timer = setTimeout(() => finish(() => failed(new Error("no answer"))), PATIENCE);
    function finish(how) {
      clearTimeout(timer);
      window.removeEventListener("message", hear);
      how();
    }
    function hear(event) {
      const answer = event.data;
      if (event.origin !== place.platform || typeof answer !== "object" || answer === null) {
        return;
      }
      if (answer.message_id !== id || answer.subject !== question.subject + ".response") {
        return;
      }
      finish(() => (answer.error ? failed(new Error(answer.error.code)) : answered(answer)));
    }
    window.addEventListener("message", hear);
    frameOf(place.storage).postMessage({ ...question, message_id: id }, place.platform);
  });
}

function keepState(place, state) {
  return askPlatform(place, { subject: "lti.put_data", key: "state_" + state, value: state });
}

function keptState(place, state) {
  return askPlatform(place, { subject: "lti.get_data", key: "state_" + state }).then((answer) => answer.value);
}
