// Where on the canvas a network has room: beside the panel, and upright on a phone.

/** @typedef {import('./network-labels.js').Box} Box */

/**
 * What lies over the canvas, as boxes on it: the panel first.
 * @param {Element} box
 * @param {Element} canvas
 * @returns {Box[]}
 */
export function covers(box, canvas) {
  const frame = canvas.getBoundingClientRect();
  const stage = box.closest('[data-network-stage]');
  const over = stage ? [stage.querySelector('.network-panel'), stage.querySelector('.network-zoom')] : [];
  return over.flatMap((part) => part ? [part.getBoundingClientRect()] : [])
    .filter((r) => r.width && r.top < frame.bottom && r.bottom > frame.top)
    .map((r) => ({ x: r.left - frame.left, y: r.top - frame.top, width: r.width, height: r.height }));
}

/**
 * The part of a canvas beside the panel.
 * @param {Box[]} covering
 * @param {{ clientWidth: number, clientHeight: number }} canvas
 * @returns {Network.Room}
 */
export function free(covering, { clientWidth: width, clientHeight: height }) {
  const room = { left: 0, right: width, top: 0, bottom: height };
  const panel = covering.find((r) => r.width > 150 && r.width < width * 0.7);
  if (!panel) return room;
  if (panel.x + panel.width / 2 > width / 2) room.right = panel.x;
  else room.left = panel.x + panel.width;
  return room;
}

/**
 * Whether a wide picture has to stand in a phone's tall frame: then what is right is drawn above.
 * @param {Network.Point[]} nodes
 * @param {Network.Room} room
 * @param {number} width of the whole canvas
 */
export function isUpright(nodes, room, width) {
  if (width > 600) return false;
  const span = (/** @type {'x' | 'y'} */ part) => Math.max(...nodes.map((n) => n[part])) - Math.min(...nodes.map((n) => n[part]));
  return room.bottom - room.top > 1.15 * (room.right - room.left) && span('x') > span('y');
}
