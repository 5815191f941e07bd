// A waiting page of a class: asks for news, and shows the page anew once there is another stage.
// Without it the same page works: it looks again by itself while it only waits.
"use strict";
(async () => {
  /** @param {string} name */
  const told = name => document.querySelector(`meta[name=${name}]`)?.getAttribute("content") ?? "";
  const stage = told("stage"), host = location.pathname.startsWith("/host/");
  for (let count = told("count"); ;) {
    try {
      const answer = await fetch(`/live?${new URLSearchParams({ stage, count })}`);
      const news = await answer.json();
      // While a bet is entered by hand, what is being entered stands: the page is shown anew afterwards.
      const still = !host || String(news.count) === count || document.getElementById("by-hand");
      if (news.stage !== stage || !still) return location.replace(location.pathname);
      count = String(news.count);
      const line = document.getElementById("count");
      if (line && line.textContent !== news.text) line.textContent = news.text;
    } catch { /* the host is away, or has enough to do: it is asked again */ }
    await new Promise(resolve => setTimeout(resolve, 400));
  }
})();
