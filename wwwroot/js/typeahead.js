// A field with a list of answers under it: arrows move, Enter takes, Shift+Enter leaves out, Escape clears. The answers are the server's;
// a list says in data-for which words it answers. data-typeahead of a field: "first" makes Enter take the first answer unasked, "clear"
// makes Escape empty the field before it means anything else.

/**
 * @param {EventTarget | null} target
 * @returns {HTMLInputElement | null | undefined}
 */
const fieldOf = (target) => /** @type {HTMLInputElement | null | undefined} */ (
  /** @type {HTMLElement | null} */ (target)?.closest?.('[role="combobox"][data-typeahead]'));
/** @param {HTMLInputElement} field */
const listOf = (field) => document.getElementById(field.getAttribute('aria-controls') ?? '');
/** @param {HTMLInputElement} field */
const optionsOf = (field) => [...(listOf(field)?.querySelectorAll('[role="option"]') ?? [])];
/**
 * @param {HTMLInputElement} field
 * @param {'first' | 'clear'} word
 */
const has = (field, word) => field.dataset.typeahead?.split(' ').includes(word) ?? false;

/**
 * @param {HTMLInputElement} field
 * @param {HTMLElement | null} option
 */
function point(field, option) {
  for (const other of optionsOf(field)) other.setAttribute('aria-selected', other === option ? 'true' : 'false');
  if (option) {
    field.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  } else field.removeAttribute('aria-activedescendant');
}

/** @param {HTMLInputElement} field */
const pointed = (field) => optionsOf(field).find(o => o.getAttribute('aria-selected') === 'true');

// Keys may be quicker than answers: what a key means is decided by the list that answers what is typed.
/** @param {HTMLInputElement} field */
async function answered(field) {
  const words = field.value.trim();
  for (const until = performance.now() + 15_000; performance.now() < until; await new Promise(done => setTimeout(done, 20))) {
    if (field.value.trim() !== words) return false;
    if (listOf(field)?.dataset.for === words) return true;
  }
  return false;
}

// One key after the other, though each waits for answers.
/** @type {WeakMap<HTMLInputElement, Promise<void>>} */
const turns = new WeakMap();
/** @type {WeakMap<HTMLInputElement, number>} */
const moving = new WeakMap();

/**
 * @param {HTMLInputElement} field
 * @param {() => void} move
 */
function inTurn(field, move) {
  const turn = (turns.get(field) ?? Promise.resolve()).then(() => answered(field)).then((ready) => { if (ready) move(); }, () => {});
  turns.set(field, turn);
  return turn;
}

/**
 * @param {HTMLInputElement} field
 * @param {boolean} without
 */
function take(field, without) {
  const option = pointed(field) ?? optionsOf(field)[0];
  point(field, null);
  (without ? option?.querySelector('[data-without]') ?? option : option)?.click();
  // A field whose answers lead elsewhere has done its work.
  if (!has(field, 'clear')) field.blur();
}

document.addEventListener('keydown', (event) => {
  const field = fieldOf(event.target);
  if (!field || event.isComposing) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const down = event.key === 'ArrowDown';
    moving.set(field, (moving.get(field) ?? 0) + 1);
    inTurn(field, () => {
      const options = optionsOf(field);
      const at = options.findIndex((option) => option === pointed(field));
      point(field, options[down ? Math.min(at + 1, options.length - 1) : at - 1] ?? null);
    }).finally(() => moving.set(field, (moving.get(field) ?? 1) - 1));
  } else if (event.key === 'Enter' && field.value.trim() && (has(field, 'first') || pointed(field) || moving.get(field))) {
    // Enter in a form would send it.
    event.preventDefault();
    const without = event.shiftKey;
    inTurn(field, () => take(field, without));
  } else if (event.key === 'Escape') {
    if (has(field, 'clear') && field.value) {
      event.preventDefault();
      field.value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      point(field, null);
    } else if (!has(field, 'clear')) {
      event.preventDefault();
      field.blur();
    }
  }
}, { capture: true });

document.addEventListener('input', (event) => {
  const field = fieldOf(event.target);
  if (!field) return;
  point(field, null);
  delete field.dataset.sent;
});

// What was sent is answered by the page: the list closes, until more is written.
document.addEventListener('submit', (event) => {
  const field = /** @type {HTMLInputElement | null | undefined} */ (
    /** @type {HTMLElement} */ (event.target).querySelector?.('[role="combobox"][data-typeahead]'));
  if (!field) return;
  point(field, null);
  field.dataset.sent = '';
}, { capture: true });

// A click on an answer must not take the focus out of the field, whose list would be gone before the click arrives.
document.addEventListener('mousedown', (event) => {
  if (/** @type {HTMLElement} */ (event.target).closest?.('[role="listbox"]')) event.preventDefault();
});
