// Brings the chosen links back by itself; without a script there is the button.
"use strict";

document.getElementById("placed").submit();
