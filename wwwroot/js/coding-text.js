// Words of an article's text, between what is selected on the screen and their places in it.
import { keyIn } from './marks.js';

/**
 * @typedef {{ article: string, from: number, skip: number, to: number, take: number }} Pointed
 */

const sentences = '.reader-text .s[id], [data-text-start]';

/** @param {HTMLElement} sentence */
const startOf = (sentence) => Number(sentence.dataset.textStart ?? /^e=(\d+)/.exec(sentence.id)?.[1] ?? -1);

/**
 * How many characters that are seen lie between a sentence's beginning and a point in it.
 * @param {HTMLElement} sentence
 * @param {Node} node
 * @param {number} offset
 */
function seen(sentence, node, offset) {
  const range = document.createRange();
  range.selectNodeContents(sentence);
  range.setEnd(node, offset);
  return range.toString().replace(/\s/g, '').length;
}

/**
 * What is selected in the text of an article, or null.
 * @returns {Pointed | null}
 */
export function pointed() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const hit = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(sentences)].filter((s) => range.intersectsNode(s)));
  const [first, last] = [hit[0], hit.at(-1)];
  const article = /** @type {HTMLElement | null} */ (first?.closest('[data-article]'))?.dataset.article;
  if (!first || !last || !article || last.closest('[data-article]') !== first.closest('[data-article]')) return null;
  const whole = last.textContent?.replace(/\s/g, '').length ?? 0;
  return {
    article,
    from: startOf(first),
    skip: first.contains(range.startContainer) ? seen(first, range.startContainer, range.startOffset) : 0,
    to: startOf(last),
    take: last.contains(range.endContainer) ? seen(last, range.endContainer, range.endOffset) : whole,
  };
}

/**
 * Selects the words of a row or mark in the text; false where they are not in it.
 * @param {HTMLElement} row
 */
export function selectWords(row) {
  const [start, length] = (row.dataset.span ?? keyIn(row)?.split('/').at(-1)?.slice(1) ?? '').split('-').map(Number);
  const hit = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(sentences)])
    .filter((s) => s.getClientRects().length > 0 && (row.closest('.drawer') ? row.contains(s) : !s.closest('.drawer')));
  const first = hit.findLast((s) => startOf(s) <= start);
  const last = hit.findLast((s) => startOf(s) < start + length);
  if (!first || !last) return false;
  const [from, to] = [pointIn(first, start - startOf(first)), pointIn(last, start + length - startOf(last))];
  if (!from || !to) return false;
  getSelection()?.setBaseAndExtent(from[0], from[1], to[0], to[1]);
  first.scrollIntoView({ block: 'nearest' });
  return true;
}

/**
 * @param {HTMLElement} sentence
 * @param {number} offset
 * @returns {[Node, number] | null}
 */
function pointIn(sentence, offset) {
  const walk = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
  /** @type {[Node, number] | null} */
  let end = null;
  for (let node = walk.nextNode(), left = offset; node; node = walk.nextNode()) {
    const length = node.textContent?.length ?? 0;
    end = [node, Math.min(left, length)];
    if (left <= length) return end;
    left -= length;
  }
  return end;
}
