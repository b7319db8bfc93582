// Tells the platform that registering is over (LTI dynamic registration 1.0, section 3); there is nothing secret in it.
"use strict";

document.getElementById("close").addEventListener("click", () => {
  const platform = window.opener || window.parent;
  platform.postMessage({ subject: "org.imsglobal.lti.close" }, "*");
  document.getElementById("closed").hidden = false;
});
