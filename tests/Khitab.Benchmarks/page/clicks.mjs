// From a click on a bar of the overview to every chart drawn anew, in a window tall enough to show them all; and what moved meanwhile.
import { chromium as browsers } from 'playwright-core';

/** The times of so many clicks in milliseconds, and the layout's shift on load and on filtering (Web Vitals: CLS). */
export async function timeClicks(address, executablePath, clicks) {
  const browser = await browsers.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 3200 } });
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(e => ({ value: e.value, excused: e.hadRecentInput }))))
        .observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(address + '/');
    await page.waitForFunction(allDrawn);
    await page.waitForTimeout(1000);
    const shift = { load: await shifted(page) };
    const times = [];
    for (let i = 0; i < clicks + 5; i++) {
      // Bars of two charts in turn; each second click on the same place lets the choice go.
      const chart = i % 4 < 2 ? 'actors' : 'themes';
      const marks = await page.evaluate(id => document.querySelector(`#${id} .chart`).khitabChart.marks(), chart);
      const mark = marks[i % 2 === 0 ? Math.floor(i / 4) % marks.length : 0];
      await page.evaluate(waitForCharts);
      await page.mouse.click(mark.x, mark.y);
      const time = await page.evaluate(() => window.redrawn);
      // The first ones warm the code up.
      if (i >= 5) times.push(time);
      await page.waitForTimeout(150);
    }

    shift.filtering = await shifted(page);
    times.sort((a, b) => a - b);
    const at = share => Math.round(times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)]);
    return [{ clicks: times.length, 'median ms': at(0.5), 'p95 ms': at(0.95), 'most ms': at(1), 'CLS on load': shift.load.toFixed(4), 'shift in all, filtering': shift.filtering.toFixed(4) }];
  } finally {
    await browser.close();
  }
}

function allDrawn() {
  const charts = [...document.querySelectorAll('.chart')];
  return charts.length > 0 && charts.every(c => c.dataset.drawn && c.dataset.drawn === c.dataset.figure);
}

// Runs in the page: from the next press to the frame in which every chart shows what the server last sent.
function waitForCharts() {
  const state = () => [...document.querySelectorAll('.chart')];
  const before = state().map(c => c.dataset.figure).join();
  window.redrawn = new Promise(done => addEventListener('pointerup', event => {
    const look = () => {
      const charts = state();
      if (charts.map(c => c.dataset.figure).join() !== before && charts.every(c => c.dataset.drawn === c.dataset.figure)) done(performance.now() - event.timeStamp);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, { once: true, capture: true }));
}

async function shifted(page) {
  return page.evaluate(() => window.shifts.splice(0).filter(s => !s.excused).reduce((sum, s) => sum + s.value, 0));
}
