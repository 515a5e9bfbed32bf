// The article's page in the browser: going to the sentence that the link points at, the barcode's window and keys, and where the focus
// goes when something opens or closes beside the text. What is on the page, the server decides.

/**
 * @typedef {{ element: HTMLElement, start: number, end: number }} Sentence
 * @typedef {{ box: HTMLElement, frame: number | null, stop: AbortController }} Page
 */

/** @type {Page | null} */
let page = null;

const behaviour = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');

/**
 * The sentences' elements with their offsets, in the order of the text.
 * @param {HTMLElement} box
 * @returns {Sentence[]}
 */
const sentencesOf = (box) => [...box.querySelectorAll('.s[id]')].map((element) => {
  const [start = 0, length = 0] = element.id.slice(2).split('-').map(Number);
  return { element, start, end: start + length };
});

const pointed = () => {
  const found = /^#e=(\d{1,9})-(\d{1,9})$/.exec(decodeURIComponent(location.hash));
  return found && { start: +found[1], end: +found[1] + +found[2] };
};

/**
 * Marks the sentences that the link's fragment points at, and the word searched for where it points at one; scrolls there where asked.
 * @param {boolean} scroll
 */
function point(scroll) {
  if (!page) return;
  const { box } = page;
  const span = pointed();
  box.dataset.pointing = '';
  const hit = span ? sentencesOf(box).filter((s) => s.start < span.end && span.start < s.end).map((s) => s.element) : [];
  for (const old of box.querySelectorAll('[data-pointed]')) if (!hit.includes(old)) delete old.dataset.pointed;
  for (const element of hit) {
    element.dataset.pointed = '';
    const folded = /** @type {HTMLDetailsElement | null} */ (element.closest('details'));
    if (folded) folded.open = true;
  }
  const words = [...box.querySelectorAll('[data-hit]')].filter((e) => span && Number(e.dataset.hit) === span.start);
  for (const old of box.querySelectorAll('[data-hit][data-current]')) if (!words.includes(old)) delete old.dataset.current;
  for (const element of words) element.dataset.current = '';
  if (scroll && hit.length) (words[0] ?? hit[0]).scrollIntoView({ block: 'center', behavior: behaviour() });
}

/** @param {HTMLElement} bar */
const links = (bar) => /** @type {HTMLAnchorElement[]} */ ([...bar.querySelectorAll('a')]);

/** Lays the barcode's window over the lines whose sentences can be seen. */
function watch() {
  if (!page) return;
  const { box } = page;
  const bar = box.querySelector('[data-barcode]');
  if (!bar) return;
  const lines = links(bar).map((a) => Number(/#e=(\d+)/.exec(a.hash)?.[1]));
  const sentences = sentencesOf(box).filter((s) => !s.element.closest('details'));
  if (!lines.length || !sentences.length) return;
  const lineOf = (/** @type {number} */ start) => Math.max(0, lines.findLastIndex((line) => line <= start));
  const firstBelow = (/** @type {number} */ edge, /** @type {'top' | 'bottom'} */ side) => {
    let [low, high] = [0, sentences.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle].element.getBoundingClientRect()[side] > edge) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const first = firstBelow(bar.getBoundingClientRect().top, 'bottom');
  const last = Math.max(first, firstBelow(innerHeight, 'top') - 1);
  const [from, to] = [first, last].map((i) => lineOf(sentences[Math.min(i, sentences.length - 1)].start));
  bar.style.setProperty('--from', String(from / lines.length));
  bar.style.setProperty('--to', String((to + 1) / lines.length));
  bar.dataset.watched = '';
}

/** @type {Record<string, number>} */
const keys = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

/** @param {KeyboardEvent} event */
function pressed(event) {
  if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('[data-drawer]')) {
    const close = page?.box.querySelector('[data-beside-close]');
    if (close) {
      event.preventDefault();
      close.click();
    }
    return;
  }
  const target = /** @type {HTMLElement} */ (event.target);
  const bar = target.closest?.('[data-barcode]');
  const by = keys[event.key];
  if (!bar || by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const lines = links(bar);
  const at = lines.findIndex((line) => line === target);
  const next = lines[Math.min(lines.length - 1, Math.max(0, at + by))];
  lines[at].tabIndex = -1;
  next.tabIndex = 0;
  next.focus({ preventScroll: true });
}

// Blazor changes the address after the click has gone through the document, and tells nobody where only the fragment is another.
/** @param {MouseEvent} event */
function clicked(event) {
  const link = /** @type {HTMLAnchorElement | null | undefined} */ (
    /** @type {HTMLElement} */ (event.target).closest?.('a[href*="#e="]'));
  if (!link || link.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return;
  setTimeout(() => point(!link.closest('.s-tools')));
}

/** @param {HTMLElement} box */
function start(box) {
  const later = () => {
    if (!page) return;
    page.frame ??= requestAnimationFrame(() => {
      if (!page) return;
      page.frame = null;
      watch();
    });
  };
  const back = () => setTimeout(() => page && point(false));
  page = { box, frame: null, stop: new AbortController() };
  const { signal } = page.stop;
  addEventListener('scroll', later, { passive: true, signal });
  addEventListener('resize', later, { passive: true, signal });
  addEventListener('popstate', back, { signal });
  document.addEventListener('keydown', pressed, { signal });
  document.addEventListener('click', clicked, { signal });
}

/**
 * The server has drawn an article: the same as before or another, with something beside it or not.
 * @param {HTMLElement | null} box
 * @param {boolean} same
 * @param {string | null} before what stood beside it before
 * @param {string | null} beside
 */
export function drawn(box, same, before, beside) {
  // The reader has gone on before this module was there.
  if (!box?.isConnected) return;
  if (page?.box !== box) {
    left();
    start(box);
  }
  point(!same);
  watch();
  if (beside && beside !== before) {
    const part = box.querySelector('#beside');
    part?.scrollIntoView({ block: 'center', behavior: same ? behaviour() : 'instant' });
    part?.querySelector('h2')?.focus({ preventScroll: true });
  }
  if (before && !beside) box.querySelector(`[data-beside="${CSS.escape(before)}"]`)?.focus({ preventScroll: true });
}

/** The reader has left the page. */
export function left() {
  page?.stop.abort();
  page = null;
}
