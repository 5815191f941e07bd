// A waiting page of a class: asks for news, and shows the page anew once there is another stage.
// Without it the same page works: it looks again by itself while it only waits.
"use strict";
(async () => {
  /** @param {string} name */
  const told = name => document.querySelector(`meta[name=${name}]`)?.getAttribute("content") ?? "";
  const stage = told("stage");
  let count = told("count");
  const host = location.pathname.startsWith("/host/");
  for (let fails = 0; ;) {
    try {
      const answer = await fetch(`/live?${new URLSearchParams({ stage, count })}`);
      if (!answer.ok) throw new Error(String(answer.status));
      const news = await answer.json();
      if (news.stage !== stage || (host && String(news.count) !== count)) {
        const address = location.pathname + (location.pathname === "/" ? "" : location.search);
        location.replace(address);
        return;
      }
      count = String(news.count);
      const line = document.getElementById("count");
      if (line && line.textContent !== news.text) line.textContent = news.text;
      fails = 0;
    } catch {
      fails = Math.min(fails + 1, 5);
      await new Promise(resolve => setTimeout(resolve, 400 * fails));
    }
  }
})();
