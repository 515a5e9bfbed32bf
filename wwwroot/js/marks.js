// Names and quotations of an article's text: which one an element is, and which is the next. Words may be both, a name in a quotation.

/** @typedef {'named' | 'quoted'} Kind */

/** @type {{ element: HTMLElement, kind: Kind } | null} what somebody went to, where its words are both */
let meant = null;

/**
 * The mark that an element is in, or null.
 * @param {Element | null} element
 */
export const markOf = (element) => /** @type {HTMLElement | null} */ (element?.closest('[data-named], [data-quoted]') ?? null);

/**
 * Says as what a mark is meant until another one is.
 * @param {HTMLElement} element
 * @param {Kind} kind
 */
export function mean(element, kind) {
  meant = { element, kind };
}

/**
 * What a mark is: what it is meant as, else a name.
 * @param {HTMLElement} mark
 * @returns {Kind}
 */
export function chosen(mark) {
  if (meant?.element === mark && mark.dataset[meant.kind]) return meant.kind;
  return mark.dataset.named ? 'named' : 'quoted';
}

/**
 * The key of a row or a mark, which the server knows it by.
 * @param {HTMLElement} row
 */
export const keyIn = (row) => row.dataset.row ?? (markOf(row) ? row.dataset[chosen(row)] ?? null : null);

/**
 * The marks of a kind in the text, the first piece of each, in order.
 * @param {Kind} kind
 */
export function marks(kind) {
  /** @type {Map<string | undefined, HTMLElement>} */
  const first = new Map();
  for (const mark of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`.reader-text [data-${kind}]`))) {
    if (mark.getClientRects().length && !first.has(mark.dataset[kind])) first.set(mark.dataset[kind], mark);
  }
  return [...first.values()];
}

/**
 * The mark of a kind after where somebody is, or before it.
 * @param {Kind} kind
 * @param {HTMLElement | null} at the row or mark that the focus is on
 * @param {boolean} isBack
 */
export function nextMark(kind, at, isBack) {
  const all = marks(kind);
  const same = at?.dataset[kind] && markOf(at) ? all.findIndex((mark) => mark.dataset[kind] === at.dataset[kind]) : -1;
  if (same >= 0) return all[Math.min(all.length - 1, Math.max(0, same + (isBack ? -1 : 1)))];
  const isAfter = (/** @type {HTMLElement} */ mark) => (at
    ? !!(at.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) : mark.getBoundingClientRect().top >= 0);
  return (isBack ? all.findLast((mark) => !isAfter(mark)) : all.find(isAfter)) ?? all.at(isBack ? 0 : -1);
}
