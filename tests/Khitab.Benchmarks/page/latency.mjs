// From a key that changes a statement's sign to the row and another reader's charts showing it.
import { chromium as browsers } from 'playwright-core';

/** So many presses go before those that are counted: code is compiled while it is first used. */
const warming = 10;

/** The times of so many presses in milliseconds: until the row has changed, and until the overview of somebody else has. */
export async function timeCoding(address, executablePath, presses) {
  // A browser each: a page behind another one draws once a second.
  const launch = () => browsers.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
  const both = [await launch(), await launch()];
  try {
    const { article, target, span } = await findStatement(address);
    const [coder, reader] = await Promise.all(both.map(async browser => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      await context.addInitScript(() => localStorage.setItem('khitab-who', 'measure'));
      return context.newPage();
    }));
    // The statements of one actor: whoever else reads of it sees each of them.
    await reader.goto(`${address}/?actor=${target}&unsure=1`);
    await reader.waitForFunction(allShown);
    await coder.goto(`${address}/articles/${article}?unsure=1`);
    await coder.waitForFunction(() => document.documentElement.dataset.coding === '');
    await coder.evaluate(at => document.querySelector(`[data-row][data-span="${at}"] a`).focus(), span);
    const [rows, charts] = [[], []];
    for (let i = 0; i < presses + warming; i++) {
      await Promise.all([coder.evaluate(waitForRow), reader.evaluate(waitForCharts)]);
      await coder.keyboard.press(i % 2 === 0 ? '+' : '-');
      const late = new Promise(done => setTimeout(done, 20000, null));
      const times = await Promise.race([late, Promise.all([coder.evaluate(() => window.coded), reader.evaluate(() => window.redrawn)])]);
      if (times === null) throw new Error('A key changed no chart.');
      const [{ pressed, shown }, redrawn] = times;
      if (i < warming) continue;
      rows.push(shown - pressed);
      charts.push(redrawn - pressed);
    }

    return [summary('row', rows), summary('charts', charts)];
  } finally {
    await Promise.all(both.map(browser => browser.close()));
  }
}

function summary(what, times) {
  times.sort((a, b) => a - b);
  const at = share => Math.round(times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)]);
  return { 'from a key to': what, presses: times.length, 'median ms': at(0.5), 'p95 ms': at(0.95), 'most ms': at(1) };
}

// A judgement of the author's, which a verdict rests on, of an actor that many speak of.
async function findStatement(address) {
  const ask = async path => (await (await fetch(address + '/api/v1/' + path)).json()).data;
  for (const { id } of (await ask('overview')).actors) {
    const { statements } = await ask(`statements?holder=author&target=${id}&unsure=1`);
    const found = statements.find(({ statement }) => statement.polarity === -1 && statement.modality === 'asserted');
    if (found) return { article: found.article, target: id, span: `${found.statement.span.start}-${found.statement.span.length}` };
  }

  throw new Error('The corpus has no judgement.');
}

// Two pages have two clocks with one beginning each.
function waitForRow() {
  window.coded = new Promise(done => addEventListener('keydown', event => {
    const pressed = performance.timeOrigin + event.timeStamp;
    const look = () => document.querySelector('[data-row]:focus-within')?.matches(event.key === '+' ? '.note-for' : '.note-against')
      ? done({ pressed, shown: performance.timeOrigin + performance.now() }) : requestAnimationFrame(look);
    requestAnimationFrame(look);
  }, { once: true, capture: true }));
}

function allShown() {
  const charts = [...document.querySelectorAll('.chart')];
  return charts.length > 0 && charts.every(c => c.dataset.drawn === c.dataset.figure || !c.classList.contains('is-drawn'));
}

function waitForCharts() {
  const all = () => [...document.querySelectorAll('.chart')];
  const before = all().map(c => c.dataset.figure).join();
  window.redrawn = new Promise(done => {
    const look = () => {
      const shown = all().every(c => c.dataset.drawn === c.dataset.figure || !c.classList.contains('is-drawn'));
      if (shown && all().map(c => c.dataset.figure).join() !== before) done(performance.timeOrigin + performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
