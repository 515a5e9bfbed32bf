// Draws figures that the server mapped. Knows plotly.js and the page's colours, and nothing of what is counted.

/** What is known of a canvas, by its element. */
const charts = new WeakMap();
let library = null;

const idle = () => new Promise(done => (window.requestIdleCallback ?? (f => setTimeout(f, 200)))(done, { timeout: 1500 }));

/** Loads the bundle once, for the first chart that is looked at. */
const load = (address) => library ??= idle().then(() => import(new URL(address, document.baseURI))).then(m => m.default);

/** Shows a figure as soon as its box is near the screen; until then and while it changes, what was there stays. */
export function show(box, canvas, figure, address, listener) {
  const known = charts.get(canvas);
  if (known) {
    known.figure = figure;
    if (known.plotly) draw(known);
    return;
  }
  const chart = { box, canvas, figure, listener, plotly: null };
  charts.set(canvas, chart);
  chart.seen = new IntersectionObserver(async (entries) => {
    if (!entries.some(e => e.isIntersecting)) return;
    chart.seen.disconnect();
    try {
      chart.plotly = await load(address);
      await fontsReady();
      if (charts.has(canvas)) await draw(chart);
    } catch (error) {
      // The server's picture and the table hold the same numbers; say so instead of leaving an empty frame.
      console.warn('A chart could not be drawn', error);
      box.querySelector('.chart-failed').hidden = false;
    }
  }, { rootMargin: '300px' });
  chart.seen.observe(box);
  let width = box.clientWidth;
  chart.sized = new ResizeObserver(() => {
    if (box.clientWidth === width || box.clientWidth === 0) return;
    width = box.clientWidth;
    if (chart.plotly) draw(chart);
  });
  chart.sized.observe(box);
  chart.scheme = matchMedia('(prefers-color-scheme: dark)');
  chart.recolour = () => chart.plotly && draw(chart);
  chart.scheme.addEventListener('change', chart.recolour);
}

export function hide(canvas) {
  const chart = charts.get(canvas);
  if (!chart) return;
  charts.delete(canvas);
  chart.seen.disconnect();
  chart.sized.disconnect();
  chart.scheme.removeEventListener('change', chart.recolour);
  chart.plotly?.purge(canvas);
}

export async function savePicture(canvas, format, name) {
  const chart = charts.get(canvas);
  if (!chart?.plotly) return;
  await chart.plotly.downloadImage(
    { data: canvas.data, layout: { ...canvas.layout, paper_bgcolor: resolve('var(--surface)', canvas) } },
    { format, filename: name, width: canvas.clientWidth, height: canvas.clientHeight, scale: format === 'png' ? 2 : 1 });
}

const fontsReady = () => Promise.all([
  document.fonts.load('13px "Plex Latin"', '0'), document.fonts.load('13px "Plex Arabic"', 'م'),
]);

async function draw(chart) {
  const { box, canvas, plotly } = chart;
  const { data, layout, height } = JSON.parse(chart.figure);
  paint(data, canvas);
  paint(layout, canvas);
  layout.width = box.clientWidth;
  layout.height = height;
  fit(layout, canvas, data);
  await plotly.react(canvas, data, layout, { displayModeBar: false, responsive: false, doubleClick: false, staticPlot: false });
  if (!chart.listening) {
    chart.listening = true;
    canvas.on('plotly_click', (event) => {
      const mark = event.points.map(p => p.customdata).find(id => id != null);
      if (mark != null) chart.listener.invokeMethodAsync('Mark', mark);
    });
    canvas.on('plotly_hover', (event) => { canvas.classList.toggle('on-mark', event.points.some(p => p.customdata != null)); });
    canvas.on('plotly_unhover', () => canvas.classList.remove('on-mark'));
  }
  box.classList.add('is-drawn');
}

/** Resolves var(--token) wherever a string is one, in place. */
function paint(node, element) {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string') { if (value.startsWith('var(--')) node[key] = resolve(value, element); }
    else if (value && typeof value === 'object') paint(value, element);
  }
}

function resolve(value, element) {
  const style = getComputedStyle(element);
  if (value.startsWith('var(--font')) return style.getPropertyValue(value.slice(4, -1)).trim();
  // A colour may be light-dark(...): only a property that takes colours resolves it.
  const probe = document.createElement('i');
  probe.style.color = value;
  element.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

const widestCell = 140;

let pen = null;
const widthOf = (text, font) => {
  pen ??= document.createElement('canvas').getContext('2d');
  pen.font = font;
  return pen.measureText(text).width;
};

/** Shortens text between its embedding marks until it fits. */
function shorten(text, room, font) {
  if (widthOf(text, font) <= room) return text;
  const [open, body, close] = [text[0], text.slice(1, -1), text.at(-1)];
  let low = 1, high = body.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(body.slice(0, middle).trimEnd() + '…', font) <= room) low = middle; else high = middle - 1;
  }
  return open + body.slice(0, low).trimEnd() + '…' + close;
}

/** Breaks a name at a space into two lines where one does not hold it; what still does not fit is cut. */
function twoLines(text, room, font) {
  if (widthOf(text, font) <= room) return text;
  const [open, words, close] = [text[0], text.slice(1, -1).split(' '), text.at(-1)];
  let first = words.length - 1;
  while (first > 1 && widthOf(words.slice(0, first).join(' '), font) > room) first--;
  if (first < 1) return shorten(text, room, font);
  return [words.slice(0, first), words.slice(first)].map(line => shorten(open + line.join(' ') + close, room, font)).join('<br>');
}

/** Reserves the same column for names as the server's picture has, and makes names fit into it. */
function fit(layout, canvas, data) {
  const font = `13px ${layout.font.family}`;
  const names = layout.yaxis;
  let nameWidth = 0;
  if (names.khitabNames) {
    nameWidth = parseFloat(getComputedStyle(canvas.closest('.chart').querySelector('.picture-name')).width);
    layout.margin[names.side === 'right' ? 'r' : 'l'] = nameWidth;
    names.ticktext = names.ticktext.map(t => twoLines(t, nameWidth - 14, font));
    if (names.ticktext.some(t => t.includes('<br>'))) names.tickfont = { ...names.tickfont, size: 12 };
    delete names.khitabNames;
  }
  const columns = layout.xaxis;
  if (columns.khitabColumns) {
    const count = columns.ticktext.length;
    // A few columns keep the size of cells; they do not become walls of colour.
    const spare = layout.width - nameWidth - count * widestCell;
    if (spare > 0) layout.margin[names.side === 'right' ? 'l' : 'r'] = spare;
    const room = layout.width - nameWidth - Math.max(0, spare);
    const widest = Math.max(0, ...columns.ticktext.map(t => widthOf(t, font)));
    const tilted = widest > room / count - 8;
    const cell = room / count;
    columns.tickangle = !tilted ? 0 : (names.side === 'right' ? 1 : -1) * (cell < 27 ? 90 : 45);
    if (tilted) {
      const upright = cell < 27;
      // A tilted name leans over the columns after its own, and over the last of them into a margin kept for it.
      const lean = upright ? 0 : Math.min(44, layout.width * 0.1);
      layout.margin[names.side === 'right' ? 'l' : 'r'] = Math.max(lean, spare);
      const step = (room - (spare > lean ? 0 : lean)) / count;
      columns.ticktext = columns.ticktext.map((t, i) => {
        const across = (count - i - 0.5) * step + lean;
        return shorten(t, upright ? layout.margin.t - 12 : (Math.min(layout.margin.t, across) - 16) * Math.SQRT2, font);
      });
    }
    for (const trace of data) {
      // A sign alone where the counts do not fit; they stand in the hover card and in the table.
      if (trace.khitabShort) trace.text = trace.text.map((t, i) => (widthOf(t, '12px ' + layout.font.family) > cell - 5 ? trace.khitabShort[i] : t));
      delete trace.khitabShort;
    }
    delete columns.khitabColumns;
  }
  if (columns.khitabNumber) {
    // Each side is as wide as its longest bar with its number, and no narrower than its heading.
    const reversed = columns.range[0] > columns.range[1];
    const [from, to] = [Math.abs(Math.min(...columns.range)), Math.abs(Math.max(...columns.range))];
    const number = widthOf(columns.khitabNumber, font) + 12;
    const least = Math.max(number, ...(layout.annotations ?? []).map(a => widthOf(a.text, font) + 14));
    const room = layout.width - nameWidth;
    let unit = (room - number * (from ? 2 : 1)) / (from + to);
    let [before, after] = [from ? from * unit + number : 0, to * unit + number];
    if (from && before < least) [before, after] = [least, room - least];
    if (from && after < least) [before, after] = [room - least, least];
    unit = Math.min(from ? (before - number) / from : Infinity, (after - number) / to);
    columns.range = [-before / unit, after / unit];
    if (reversed) columns.range.reverse();
    delete columns.khitabNumber;
  }
  if (columns.type === 'date') {
    // Every other name where they would run into each other.
    const widest = Math.max(1, ...columns.ticktext.map(t => widthOf(t, font))) + 16;
    const each = Math.max(1, Math.ceil(widest * columns.ticktext.length / layout.width));
    columns.tickvals = columns.tickvals.filter((_, i) => i % each === 0);
    columns.ticktext = columns.ticktext.filter((_, i) => i % each === 0);
  }
}
