// Loaded before the page is drawn, so that a chosen theme never flashes.
(() => {
  const kept = localStorage.getItem("playground.theme");
  if (kept) document.documentElement.dataset.theme = kept;

  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : prefersDark.matches;
  };

  addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("theme");
    if (!button) return;
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    prefersDark.addEventListener("change", show);
    button.addEventListener("click", () => {
      const chosen = isDark() ? "light" : "dark";
      document.documentElement.dataset.theme = chosen;
      localStorage.setItem("playground.theme", chosen);
      show();
    });
    show();
  });
})();
