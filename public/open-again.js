/* global document, location */
// Beside the page under a name that no version changes, in the language of old browsers: where the page's
// own script doesn't come or can't be read, the way on keeps what the address says, and goes past a cache
// that may have the page of an older version.
(function () {
  function lead() {
    var links = document.querySelectorAll('#not-opened a');
    for (var at = 0; at < links.length; at += 1) {
      links[at].href = location.pathname + '?anew' + location.hash;
    }
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', lead);
  else lead();
})();
