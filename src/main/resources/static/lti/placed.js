// Submits the chosen links automatically; without scripts there is the button.
"use strict";

document.getElementById("placed").submit();
