// Draws figures that the server mapped. Knows plotly.js and the page's colours, and nothing of what is counted.

import { fit } from './charts-fit.js';
import { listenForSpans } from './charts-brush.js';
import { listen, place } from './charts-marks.js';
import { layTimeline } from './charts-timeline.js';
import { relit, savePicture as saveComposed } from './picture-save.js';

/** @typedef {import('./charts-marks.js').Mark} Mark */
/** @typedef {import('./charts-marks.js').PlacedMark} PlacedMark */
/**
 * @typedef {{ [key: string]: any }} Layout
 * @typedef {{ data: Layout[], layout: Layout, config: Layout }} Figure As Plotly.Blazor hands it over.
 * @typedef {HTMLElement & { plotlyFigure?: Figure, data?: Layout[], layout?: Layout, _fullLayout?: Layout }} Canvas The element of
 * Plotly.Blazor. @typedef {{
 *   react(canvas: Canvas, data: Layout[], layout: Layout, config: Layout): Promise<unknown>,
 *   purge(canvas: Canvas): void,
 *   toImage(figure: object, options: object): Promise<string>,
 * }} Library plotly.js
 * @typedef {{ invokeMethodAsync(method: 'Mark' | 'Span', ...values: string[]): Promise<unknown> }} Listener
 * @typedef {{ width: number, height: number }} Size
 * @typedef {{
 *   box: HTMLElement, canvas: Canvas, address: string, listener: Listener, marks: PlacedMark[], near: boolean, size: Size,
 *   nameWidth: number, inSight: boolean, plotly: Library | null, figure: Promise<unknown> | null, drawn: Size | null, busy: boolean,
 *   again: boolean,
 *   stop(): void,
 * }} Chart
 */

/** @type {WeakMap<Element, Chart>} What is known of a chart, by its box. */
const charts = new WeakMap();

/** @type {Promise<Library> | null} */
let library = null;

const idle = () => new Promise(done => (window.requestIdleCallback ?? (f => setTimeout(f, 200)))(done, { timeout: 1500 }));

/** Loads the bundle once, for the first chart that is looked at. */
const load = (/** @type {string} */ address) =>
    library ??= idle().then(() => import(new URL(address, document.baseURI).href)).then(m => m.default);

/**
 * Shows what Plotly.Blazor hands over for the chart in the box, and each later figure in the box's data-spec, as soon as the box is near
 * the screen; until then and while it changes, what was there stays. data-drawn says which of the figures is drawn: the one that
 * data-figure names, once it is up to date.
 * @param {HTMLElement} box @param {string} address Of the bundle @param {Listener} listener
 */
export function show(box, address, listener) {
  const canvas = /** @type {Canvas | null} */ (box?.querySelector('.js-chart'));
  // The reader has gone on before this module was there.
  if (!canvas?.isConnected) return;
  const stop = new AbortController();
  /** @type {Chart} */
  const chart = {
    box, canvas, address, listener, marks: [], near: false, size: { width: 0, height: 0 }, nameWidth: 0, inSight: false,
    plotly: null, figure: null, drawn: null, busy: false, again: false, stop: () => stop.abort(),
  };
  charts.set(box, chart);
  const change = () => {
    if (chart.near) update(chart);
    // Out of sight the server's picture takes the place of an old drawing until somebody comes by.
    else box.classList.remove('is-drawn');
  };
  canvas.addEventListener('plotly:figure', change, stop);
  const changed = new MutationObserver(change);
  changed.observe(box, { attributeFilter: ['data-spec'] });
  const seen = new IntersectionObserver((entries) => {
    chart.near = entries.at(-1)?.isIntersecting ?? false;
    if (chart.near && isStale(chart)) update(chart);
  }, { rootMargin: '300px' });
  seen.observe(box);
  const sized = new ResizeObserver(() => {
    if (chart.drawn && box.clientWidth && isStale(chart)) change();
  });
  sized.observe(box);
  const recolour = () => {
    colours.clear();
    if (chart.drawn) update(chart);
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour, stop);
  const deaf = listen(chart);
  if (box.dataset.brush !== undefined) listenForSpans(chart, stop.signal);
  stop.signal.addEventListener('abort', () => {
    changed.disconnect();
    seen.disconnect();
    sized.disconnect();
    deaf();
  });
  // For tests: every mark that can be opened, where it is in the window.
  Object.assign(box, {
    khitabChart: {
      marks: () => {
        const { left, top } = canvas.getBoundingClientRect();
        return chart.marks.filter(m => m.id).map(m => ({ mark: m.id, n: m.n, unit: m.unit, x: left + m.x, y: top + m.y }));
      },
    },
  });
}

/** @param {HTMLElement} box */
export function hide(box) {
  const chart = charts.get(box);
  if (!chart) return;
  charts.delete(box);
  chart.stop();
  chart.plotly?.purge(chart.canvas);
}

/**
 * Saves what is drawn, with its caption, as it looks on light ground.
 * @param {HTMLElement} box @param {'png' | 'svg'} format @param {string} name @param {import('./picture.js').Caption} caption
 */
export async function savePicture(box, format, name, caption) {
  const chart = charts.get(box);
  if (!chart?.plotly || !chart.drawn) return;
  const { canvas, plotly, drawn: { width, height } } = chart;
  const svg = await plotly.toImage(
      relit({ data: canvas.data, layout: canvas.layout }, canvas), { format: 'svg', width, height, imageDataOnly: true });
  await saveComposed({ svg, width, height }, caption, format, name, canvas);
}

const fontsReady = () => Promise.all([
  document.fonts.load('13px "Plex Latin"', '0'), document.fonts.load('13px "Plex Arabic"', 'م'),
]);

/** Plotly.Blazor keeps silent in every chart but one when its script does not load. */
function figureCame(/** @type {Canvas} */ canvas) {
  if (canvas.plotlyFigure) return Promise.resolve();
  const came = new Promise((done, failed) => {
    canvas.addEventListener('plotly:figure', done, { once: true });
    setTimeout(() => failed(new Error('Plotly.Blazor handed no figure over.')), 8000);
  });
  // Whoever draws the chart says so; until it is its turn nobody has to.
  came.catch(() => {});
  return came;
}

/** Whether the drawing is of another figure or another size than the box, or was taken away when it was. */
const isStale = (/** @type {Chart} */ { box, drawn }) => !box.classList.contains('is-drawn') || box.dataset.drawn !== box.dataset.figure
  || drawn?.width !== box.clientWidth || drawn?.height !== box.clientHeight;

/** @type {Set<Chart>} Charts that wait to be drawn, in one go: all are measured before the first one changes the page. */
const waiting = new Set();

function update(/** @type {Chart} */ chart) {
  if (waiting.size === 0) queueMicrotask(drawWaiting);
  waiting.add(chart);
}

async function drawWaiting() {
  const due = [...waiting];
  waiting.clear();
  dispatchEvent(new Event('khitab:settle'));
  for (const chart of due) measure(chart);
  // All wait at the same time: one after the other, the last of them would keep silent for as many times as long.
  for (const chart of due) if (!chart.plotly) chart.figure ??= figureCame(chart.canvas);
  // What the reader looks at comes first. The rest shows the server's picture of the same numbers until there is time.
  const rest = due.filter(c => !c.inSight);
  for (const chart of rest) if (isStale(chart)) chart.box.classList.remove('is-drawn');
  for (const chart of due) if (chart.inSight) await drawLast(chart);
  for (const chart of rest) {
    await idle();
    if (charts.has(chart.box) && chart.near) {
      measure(chart);
      await drawLast(chart);
    }
  }
}

/** Draws what was asked for last; one drawing of a chart at a time. */
async function drawLast(/** @type {Chart} */ chart) {
  if (chart.busy) {
    chart.again = true;
    return;
  }
  chart.busy = true;
  try {
    if (!chart.plotly) {
      chart.plotly = await load(chart.address);
      await Promise.all([fontsReady(), chart.figure]);
    }
    do {
      if (chart.again) measure(chart);
      chart.again = false;
      if (charts.has(chart.box)) await draw(chart);
    } while (chart.again);
  } catch (error) {
    // The server's picture and the table hold the same numbers; say so instead of leaving an empty frame.
    console.warn('A chart could not be drawn', error);
    chart.box.querySelector('.chart-failed')?.removeAttribute('hidden');
  } finally {
    chart.busy = false;
  }
}

function measure(/** @type {Chart} */ chart) {
  const name = chart.box.querySelector('.picture-name');
  chart.size = { width: chart.box.clientWidth, height: chart.box.clientHeight };
  chart.nameWidth = name ? name.getBoundingClientRect().width : 0;
  const { top, bottom } = chart.box.getBoundingClientRect();
  chart.inSight = bottom > 0 && top < innerHeight;
}

/** The figure to draw: what came with the page's last change, or what the component began with. */
function figureOf(/** @type {Chart} */ { box, canvas }) {
  const { spec } = box.dataset;
  return spec ? JSON.parse(spec) : structuredClone(canvas.plotlyFigure);
}

async function draw(/** @type {Chart} */ chart) {
  const { box, canvas, plotly, size } = chart;
  const number = box.dataset.figure;
  if (!size.width || !plotly || !canvas.plotlyFigure) return;
  const { data, layout } = figureOf(chart);
  const { marks, ...hints } = layout.meta;
  delete layout.meta;
  paint(data, canvas);
  paint(layout, canvas);
  Object.assign(layout, size);
  if (hints.timeline) layTimeline(layout, data, hints.timeline, marks);
  else fit(layout, data, chart.nameWidth, hints);
  await plotly.react(canvas, data, layout, canvas.plotlyFigure.config);
  chart.marks = place(/** @type {any} */ (canvas._fullLayout), marks);
  box.classList.add('is-drawn');
  box.dataset.drawn = number;
  chart.drawn = size;
}

/** Resolves var(--token) wherever a string is one, in place. */
function paint(/** @type {any} */ node, /** @type {Element} */ element) {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string') { if (value.startsWith('var(--')) node[key] = resolve(value, element); }
    else if (value && typeof value === 'object') paint(value, element);
  }
}

/** @type {Map<string, string>} What tokens come to. They are the same all over a page and change with the look alone. */
const colours = new Map();

function resolve(/** @type {string} */ value, /** @type {Element} */ element) {
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
