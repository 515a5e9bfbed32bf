// Draws figures that the server mapped. Knows plotly.js and the page's colours, and nothing of what is counted.

import { fit } from './charts-fit.js';
import { listen, place } from './charts-marks.js';
import { layTimeline } from './charts-timeline.js';
import { relit, savePicture as saveComposed } from './picture-save.js';

/** What is known of a canvas, by its element. */
const charts = new WeakMap();
let library = null;

const idle = () => new Promise(done => (window.requestIdleCallback ?? (f => setTimeout(f, 200)))(done, { timeout: 1500 }));

/** Loads the bundle once, for the first chart that is looked at. */
const load = (address) => library ??= idle().then(() => import(new URL(address, document.baseURI))).then(m => m.default);

/**
 * Shows the figure in the box's data-spec, and each later one, as soon as the box is near the screen; until then and while it changes,
 * what was there stays. data-drawn says which of the figures is drawn: the one that data-figure names, once it is up to date.
 */
export function show(box, canvas, address, listener) {
  // The reader has gone on before this module was there.
  if (!canvas?.isConnected) return;
  const chart = { box, canvas, address, listener, marks: [], near: false };
  charts.set(canvas, chart);
  const change = () => {
    if (chart.near) update(chart);
    // Out of sight the server's picture takes the place of an old drawing until somebody comes by.
    else box.classList.remove('is-drawn');
  };
  chart.changed = new MutationObserver(change);
  chart.changed.observe(box, { attributeFilter: ['data-spec'] });
  chart.seen = new IntersectionObserver((entries) => {
    chart.near = entries.at(-1).isIntersecting;
    if (chart.near && isStale(chart)) update(chart);
  }, { rootMargin: '300px' });
  chart.seen.observe(box);
  chart.sized = new ResizeObserver(() => {
    if (chart.drawn && box.clientWidth && isStale(chart)) change();
  });
  chart.sized.observe(box);
  chart.scheme = matchMedia('(prefers-color-scheme: dark)');
  chart.recolour = () => { colours.clear(); if (chart.drawn) update(chart); };
  chart.scheme.addEventListener('change', chart.recolour);
  chart.stop = listen(chart);
  // For tests: every mark that can be opened, where it stands in the window.
  box.khitabChart = {
    marks: () => {
      const { left, top } = canvas.getBoundingClientRect();
      return chart.marks.filter(m => m.id !== null).map(m => ({ mark: m.id, n: m.n, unit: m.unit, x: left + m.x, y: top + m.y }));
    },
  };
}

export function hide(canvas) {
  const chart = charts.get(canvas);
  if (!chart) return;
  charts.delete(canvas);
  chart.changed.disconnect();
  chart.seen.disconnect();
  chart.sized.disconnect();
  chart.scheme.removeEventListener('change', chart.recolour);
  chart.stop();
  chart.plotly?.purge(canvas);
}

/** Saves what is drawn, with its caption, as it looks on light ground. */
export async function savePicture(canvas, format, name, caption) {
  const chart = charts.get(canvas);
  if (!chart?.plotly) return;
  const { width, height } = canvas.layout;
  const svg = await chart.plotly.toImage(relit({ data: canvas.data, layout: canvas.layout }, canvas), { format: 'svg', width, height, imageDataOnly: true });
  await saveComposed({ svg, width, height }, caption, format, name, canvas);
}

const fontsReady = () => Promise.all([
  document.fonts.load('13px "Plex Latin"', '0'), document.fonts.load('13px "Plex Arabic"', 'م'),
]);

/** Whether the drawing is of another figure or another size than the box, or was taken away when it was. */
const isStale = ({ box, drawn }) => !box.classList.contains('is-drawn') || box.dataset.drawn !== box.dataset.figure
  || drawn?.width !== box.clientWidth || drawn.height !== box.clientHeight;

/** Charts that wait to be drawn, in one go: all are measured before the first one changes the page. */
const waiting = new Set();

function update(chart) {
  if (waiting.size === 0) queueMicrotask(drawWaiting);
  waiting.add(chart);
}

async function drawWaiting() {
  const due = [...waiting];
  waiting.clear();
  dispatchEvent(new Event('khitab:settle'));
  for (const chart of due) measure(chart);
  // What the reader looks at comes first. The rest shows the server's picture of the same numbers until there is time.
  const rest = due.filter(c => !c.inSight);
  for (const chart of rest) if (isStale(chart)) chart.box.classList.remove('is-drawn');
  for (const chart of due) if (chart.inSight) await drawLast(chart);
  for (const chart of rest) {
    await idle();
    if (charts.has(chart.canvas) && chart.near) {
      measure(chart);
      await drawLast(chart);
    }
  }
}

/** Draws what was asked for last; one drawing of a chart at a time. */
async function drawLast(chart) {
  if (chart.busy) {
    chart.again = true;
    return;
  }
  chart.busy = true;
  try {
    if (!chart.plotly) {
      chart.plotly = await load(chart.address);
      await fontsReady();
    }
    do {
      if (chart.again) measure(chart);
      chart.again = false;
      if (charts.has(chart.canvas)) await draw(chart);
    } while (chart.again);
  } catch (error) {
    // The server's picture and the table hold the same numbers; say so instead of leaving an empty frame.
    console.warn('A chart could not be drawn', error);
    chart.box.querySelector('.chart-failed').hidden = false;
  } finally {
    chart.busy = false;
  }
}

function measure(chart) {
  const name = chart.box.querySelector('.picture-name');
  chart.size = { width: chart.box.clientWidth, height: chart.box.clientHeight };
  chart.nameWidth = name ? name.getBoundingClientRect().width : 0;
  const { top, bottom } = chart.box.getBoundingClientRect();
  chart.inSight = bottom > 0 && top < innerHeight;
}

async function draw(chart) {
  const { box, canvas, plotly, size } = chart;
  const { spec, figure } = box.dataset;
  if (!size.width || !spec) return;
  const { data, layout, marks } = JSON.parse(spec);
  paint(data, canvas);
  paint(layout, canvas);
  Object.assign(layout, size);
  if (layout.khitabTimeline) layTimeline(layout, data, marks);
  else fit(layout, data, chart.nameWidth);
  await plotly.react(canvas, data, layout, { displayModeBar: false, responsive: false, staticPlot: true });
  chart.marks = place(canvas._fullLayout, marks);
  box.classList.add('is-drawn');
  box.dataset.drawn = figure;
  chart.drawn = size;
}

/** Resolves var(--token) wherever a string is one, in place. */
function paint(node, element) {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string') { if (value.startsWith('var(--')) node[key] = resolve(value, element); }
    else if (value && typeof value === 'object') paint(value, element);
  }
}

/** What tokens come to. They are the same all over a page and change with the look alone. */
const colours = new Map();

function resolve(value, element) {
  const known = colours.get(value);
  if (known) return known;
  let found;
  if (value.startsWith('var(--font')) found = getComputedStyle(element).getPropertyValue(value.slice(4, -1)).trim();
  else {
    // A colour may be light-dark(...): only a property that takes colours resolves it.
    const probe = document.createElement('i');
    probe.style.color = value;
    element.append(probe);
    found = getComputedStyle(probe).color;
    probe.remove();
  }
  colours.set(value, found);
  return found;
}
