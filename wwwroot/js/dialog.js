// Shows a dialog over the page: the browser keeps the focus in it, closes it by Escape and gives the focus back.

/** @param {HTMLDialogElement | null} box */
export function show(box) {
  if (box && !box.open) box.showModal();
}
