// From a click on a bar of the overview to every chart showing the new numbers, and what moved meanwhile.
import { chromium as browsers } from 'playwright-core';

/** The times of so many clicks in milliseconds, and the layout's shift on load and on filtering (Web Vitals: CLS). */
export async function timeClicks(address, executablePath, clicks) {
  const browser = await browsers.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(e => ({ value: e.value, excused: e.hadRecentInput }))))
        .observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(address + '/');
    await page.waitForFunction(allShown);
    await page.waitForTimeout(1000);
    const shift = { load: await shifted(page) };
    const times = [];
    for (let i = 0; i < clicks + warming; i++) {
      // An actor is chosen and let go, then a theme, then the next actor.
      const chart = i % 4 < 2 ? 'actors' : 'themes';
      const mark = await findMark(page, chart, Math.floor(i / 4));
      await page.evaluate(waitForCharts);
      await page.mouse.click(mark.x, mark.y);
      const time = await Promise.race([page.evaluate(() => window.redrawn), new Promise(done => setTimeout(done, 10000, null))]);
      if (time === null) throw new Error(`A click on ${mark.mark} changed no chart.`);
      if (i >= warming) times.push(time);
      // The next click finds a page at rest.
      await page.waitForTimeout(800);
    }

    shift.filtering = await shifted(page);
    times.sort((a, b) => a - b);
    const at = share => Math.round(times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)]);
    return [
        { clicks: times.length, 'median ms': at(0.5), 'p95 ms': at(0.95), 'most ms': at(1), 'CLS on load': shift.load.toFixed(4),
        'shift in all, filtering': shift.filtering.toFixed(4) }];
  } finally {
    await browser.close();
  }
}

/** So many clicks go before those that are counted: code is compiled while it is first used. */
const warming = 8;

/** A mark of a chart, once the chart is in the middle of the window and is drawn. */
async function findMark(page, chart, number) {
  await page.evaluate(id => {
    // The page holds what was clicked in its place until the reader scrolls.
    dispatchEvent(new Event('wheel'));
    document.getElementById(id).scrollIntoView({ block: 'center', behavior: 'instant' });
  }, chart);
  await page.locator(`#${chart} .chart.is-drawn`).waitFor();
  await page.waitForFunction(allShown);
  const found = await page.waitForFunction(([id, n]) => {
    const marks = document.querySelector(`#${id} .chart`).khitabChart.marks().filter(m => document.elementFromPoint(m.x, m.y)?.closest('#' + id));
    return marks[n % marks.length];
  }, [chart, number]);
  return found.jsonValue();
}

// A chart shows the last numbers where its drawing is of them, or where the server's own picture is in its place: for a chart that
// has just come, or that is out of sight.
function allShown() {
  const charts = [...document.querySelectorAll('.chart')];
  return charts.length > 0 && charts.every(c => c.dataset.drawn === c.dataset.figure || !c.classList.contains('is-drawn'));
}

// Runs in the page: from the next press to the frame in which every chart shows what the server last sent.
function waitForCharts() {
  const state = () => [...document.querySelectorAll('.chart')];
  const before = state().map(c => c.dataset.figure).join();
  window.redrawn = new Promise(done => addEventListener('pointerup', event => {
    const look = () => {
      const charts = state();
      const shown = c => c.dataset.drawn === c.dataset.figure || !c.classList.contains('is-drawn');
      if (charts.map(c => c.dataset.figure).join() !== before && charts.every(shown)) done(performance.now() - event.timeStamp);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, { once: true, capture: true }));
}

async function shifted(page) {
  return page.evaluate(() => window.shifts.splice(0).filter(s => !s.excused).reduce((sum, s) => sum + s.value, 0));
}
