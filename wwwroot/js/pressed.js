// What was pressed last. A link to a place in the text takes the focus from itself: what it opened has to know its way back.

let last = null;

document.addEventListener('click', (event) => { last = event.target.closest?.('a[href],button,summary') ?? null; }, true);

/** The link or button that was pressed last, or null. */
export const pressed = () => last;
