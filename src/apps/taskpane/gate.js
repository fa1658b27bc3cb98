/* global document, window */
// ES5 only: this runs where the rest cannot even be parsed.
(function () {
  "use strict";
  var root = document.documentElement;
  // What the bundle needs is younger than ES2021; webviews without it lack the syntax as well.
  var able = typeof Object.hasOwn === "function" && typeof Array.prototype.at === "function" && typeof window.Promise === "function";
  if (!able) root.setAttribute("data-too-old", "");

  // Errors of loading do not bubble; they are noted here as the pane's own script may start later.
  document.addEventListener("error", function (event) {
    var target = event.target;
    if (target && target.hasAttribute && target.hasAttribute("data-office")) root.setAttribute("data-office-failed", "");
  }, true);

  document.addEventListener("DOMContentLoaded", function () {
    var start = document.getElementById("start");
    if (able || !start) return;
    start.innerHTML = "<h1>Excel di komputer ini terlalu lama untuk Audit LKIP</h1>"
      + "<p>Panel ini memerlukan Excel 2021 atau yang lebih baru, atau Microsoft 365.</p>"
      + "<p>Buka berkas ini di Excel untuk web, atau periksa berkasnya di <a href=\"./\" target=\"_blank\">halaman Audit LKIP</a> tanpa Excel.</p>";
  });
})();
