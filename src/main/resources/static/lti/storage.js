// A platform's storage for tools: LTI client side postMessages 0.1 and LTI postMessage storage 0.1.
"use strict";

// Canvas's mobile apps announce a storage and never answer: together two seconds, then another way is taken.
const PATIENCE = { capabilities: 500, storage: 1500 };

function host() {
  return window.opener || window.parent;
}

function frameOf(name) {
  if (!name || name === "_parent") {
    return host();
  }
  try {
    return host().frames[name] || host();
  } catch (blocked) {
    return host();
  }
}

// One question to a frame; nothing is believed that comes from elsewhere than it should.
function ask(frame, origin, question, patience) {
  const id = crypto.randomUUID ? crypto.randomUUID() : String(Math.random());
  return new Promise((answered, failed) => {
    const timer = setTimeout(() => finish(() => failed(new Error("no answer"))), patience);
    function finish(how) {
      clearTimeout(timer);
      window.removeEventListener("message", hear);
      how();
    }
    function hear(event) {
      const answer = event.data;
      if ((origin !== "*" && event.origin !== origin) || typeof answer !== "object" || answer === null) {
        return;
      }
      if (answer.message_id !== id || answer.subject !== question.subject + ".response") {
        return;
      }
      finish(() => (answer.error ? failed(new Error(answer.error.code)) : answered(answer)));
    }
    window.addEventListener("message", hear);
    frame.postMessage({ ...question, message_id: id }, origin);
  });
}

// Which frame keeps values; the question holds no secret, so it may go to whoever shows us. Blackboard names its frame here.
function place(announced, subject) {
  return ask(host(), "*", { subject: "lti.capabilities" }, PATIENCE.capabilities).then((answer) => {
    const known = Array.isArray(answer.supported_messages) ? answer.supported_messages : [];
    const found = known.find((message) => message && message.subject === subject);
    return (found && typeof found.frame === "string" && found.frame) || announced;
  }, () => announced);
}

function askPlatform(storage, question) {
  return place(storage.storage, question.subject)
    .then((name) => ask(frameOf(name), storage.platform, question, PATIENCE.storage));
}

function keepState(storage, state) {
  return askPlatform(storage, { subject: "lti.put_data", key: "state_" + state, value: state });
}

function keptState(storage, state) {
  return askPlatform(storage, { subject: "lti.get_data", key: "state_" + state }).then((answer) => answer.value);
}
