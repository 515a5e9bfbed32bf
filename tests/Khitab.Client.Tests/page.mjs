// As much of a page as the modules ask for when they are loaded: their pure parts are tested, what they do to a page the browser tests see.
const nothing = () => {};
const box = { setProperty: nothing, removeProperty: nothing };
globalThis.document = { addEventListener: nothing, getElementById: () => null, documentElement: { style: box } };
globalThis.sessionStorage = { getItem: () => null, setItem: nothing, removeItem: nothing };

// A pen for which every character is ten pixels wide.
globalThis.document.createElement = () => ({ getContext: () => ({ measureText: (text) => ({ width: 10 * text.length }) }) });
