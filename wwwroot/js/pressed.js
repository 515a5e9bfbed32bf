// What was pressed last. A link to a place in the text takes the focus from itself: what it opened has to know its way back.

/** @type {HTMLElement | null} */
let last = null;
let byPointer = false;

document.addEventListener('pointerdown', () => { byPointer = true; }, true);
document.addEventListener('keydown', () => {
  byPointer = false;
  // Whoever goes on by keyboard sees where the focus is.
  for (const box of document.querySelectorAll('[data-by-pointer]')) delete box.dataset.byPointer;
}, true);

document.addEventListener('click', (event) => {
  last = /** @type {HTMLElement} */ (event.target).closest?.('a[href],button,summary') ?? null;
}, true);

/** The link or button that was pressed last, or null. */
export const pressed = () => last;

/** Whether a mouse or a finger was used last, and no key since. */
export const isByPointer = () => byPointer;
