// Puts the theme a person chose on this device on the page before anything is drawn, so that a
// dark page never flashes white. A file of its own, since the content-security policy allows no
// inline script; the rest of the theme is @accord/ui/theme.
(() => {
  try {
    const kept = localStorage.getItem("accord-theme");
    if (kept === "light" || kept === "dark") document.documentElement.dataset.theme = kept;
  } catch {
    // A browser that keeps nothing shows the device's theme.
  }
})();
