// The edge between the page and what is next to it: dragged, or moved by arrow keys. A panel keeps its width while the tab is open.

const names = ['filters', 'drawer'];
const least = 240;
const pageLeast = 360;
const step = 24;

/** @param {string} name */
const keyOf = (name) => 'khitab.panel.' + name;
const root = () => document.documentElement;

/** @param {HTMLElement} edge */
const panelOf = (edge) => /** @type {HTMLElement} */ (edge.closest('[data-side-panel]'));
/** @param {HTMLElement} panel */
const nameOf = (panel) => names.find((name) => panel.classList.contains(name));

/**
 * The edge lies at the panel's right end where the panel stands left of the page.
 * @param {{ left: number, width: number }} edge
 * @param {{ left: number, width: number }} panel
 */
export const atRight = (edge, panel) => edge.left + edge.width / 2 > panel.left + panel.width / 2;

/**
 * A width within what the panel needs and what the page can spare.
 * @param {number} width
 * @param {number} most
 */
export const fitted = (width, most) => Math.round(Math.max(least, Math.min(width, most)));

/** @param {HTMLElement} panel */
function most(panel) {
  const page = document.getElementById('content');
  const spare = page ? page.getBoundingClientRect().width - pageLeast : 0;
  return Math.max(least, Math.min(720, panel.getBoundingClientRect().width + Math.max(0, spare)));
}

/** @param {HTMLElement} edge */
function say(edge) {
  const panel = panelOf(edge);
  edge.setAttribute('aria-valuemin', String(least));
  edge.setAttribute('aria-valuemax', String(Math.round(most(panel))));
  edge.setAttribute('aria-valuenow', String(Math.round(panel.getBoundingClientRect().width)));
}

/**
 * @param {HTMLElement} edge
 * @param {number | null} width null for the width that the styles give
 */
function set(edge, width) {
  const panel = panelOf(edge);
  const name = nameOf(panel);
  if (!name) return;
  const value = width === null ? null : fitted(width, most(panel));
  if (value === null) {
    root().style.removeProperty(`--${name}-size`);
    sessionStorage.removeItem(keyOf(name));
  } else {
    root().style.setProperty(`--${name}-size`, value + 'px');
    sessionStorage.setItem(keyOf(name), String(value));
  }
  say(edge);
}

for (const name of names) {
  const kept = Number(sessionStorage.getItem(keyOf(name)));
  if (kept >= least) root().style.setProperty(`--${name}-size`, kept + 'px');
}

document.addEventListener('focusin', (event) => {
  const edge = /** @type {HTMLElement} */ (event.target).closest?.('[data-splitter]');
  if (edge) say(edge);
});

document.addEventListener('pointerdown', (event) => {
  const edge = /** @type {HTMLElement} */ (event.target).closest?.('[data-splitter]');
  if (!edge || event.button !== 0) return;
  event.preventDefault();
  edge.focus({ preventScroll: true });
  edge.setPointerCapture(event.pointerId);
  edge.dataset.moving = '';
  const panel = panelOf(edge);
  const move = (/** @type {PointerEvent} */ moved) => {
    const box = panel.getBoundingClientRect();
    set(edge, atRight(edge.getBoundingClientRect(), box) ? moved.clientX - box.left : box.right - moved.clientX);
  };
  const end = () => {
    edge.removeEventListener('pointermove', move);
    delete edge.dataset.moving;
  };
  edge.addEventListener('pointermove', move);
  edge.addEventListener('lostpointercapture', end, { once: true });
});

document.addEventListener('dblclick', (event) => {
  const edge = /** @type {HTMLElement} */ (event.target).closest?.('[data-splitter]');
  if (edge) set(edge, null);
});

document.addEventListener('keydown', (event) => {
  const edge = /** @type {HTMLElement} */ (event.target).closest?.('[data-splitter]');
  if (!edge || event.ctrlKey || event.metaKey || event.altKey) return;
  const box = panelOf(edge).getBoundingClientRect();
  const outward = atRight(edge.getBoundingClientRect(), box) ? 1 : -1;
  /** @type {Record<string, number | null>} */
  const widths = {
    ArrowRight: box.width + outward * step,
    ArrowLeft: box.width - outward * step,
    Home: least,
    End: most(panelOf(edge)),
    Enter: null,
  };
  const width = widths[event.key];
  if (width === undefined) return;
  event.preventDefault();
  set(edge, width);
});
