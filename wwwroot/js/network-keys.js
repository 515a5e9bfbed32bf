// The network by keyboard: arrows move from node to node, Enter opens a card, F shows the neighbours alone, + and - zoom, 0 shows all.

/** @typedef {{ x: number, y: number }} Point */

/**
 * What of a drawn network answers to keys.
 * @typedef {object} Walked
 * @property {HTMLElement} box
 * @property {HTMLElement} canvas
 * @property {string | null} focus the node that the arrows have come to
 * @property {string | null} enterCard the node whose card takes the focus when it is there
 * @property {{ forEachNode(each: (id: string, node: { size: number }) => void): void, hasNode(id: string): boolean }} graph
 * @property {(id: string) => Point} place
 * @property {(id: string | null) => void} look
 * @property {(way: 'in' | 'out' | 'fit') => void} zoom
 * @property {{ invokeMethodAsync(name: string, id: string): unknown }} listener
 */

/** @type {Record<string, [number, number]>} */
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * The node that an arrow leads to: the largest first, then the nearest in its direction.
 * @param {Pick<Walked, 'focus' | 'graph' | 'place'>} network
 * @param {[number, number]} way
 * @returns {string | undefined}
 */
export function next(network, way) {
  const here = network.focus && network.place(network.focus);
  /** @type {{ id: string, cost: number }[]} */
  const found = [];
  network.graph.forEachNode((id, { size }) => {
    if (id === network.focus) return;
    let cost = -size;
    if (here) {
      const there = network.place(id);
      const [dx, dy] = [there.x - here.x, there.y - here.y];
      const ahead = dx * way[0] + dy * way[1];
      if (ahead <= 0) return;
      // What lies aside counts double: an arrow means its direction.
      cost = ahead + 2 * Math.abs(dx * way[1] + dy * way[0]);
    }
    found.push({ id, cost });
  });
  return found.sort((a, b) => a.cost - b.cost)[0]?.id;
}

// On an Arabic keyboard the key of F writes ب.
/** @param {KeyboardEvent} event */
const isLetterF = (event) => event.key === 'f' || event.key === 'F' || event.code === 'KeyF';

/**
 * Listens to the keys of a drawn network until it is taken away.
 * @param {Walked} network
 * @param {{ signal: AbortSignal }} until
 */
export function listenToKeys(network, { signal }) {
  const { canvas, listener } = network;
  canvas.addEventListener('keydown', (event) => {
    const way = WAYS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && network.focus) {
      listener.invokeMethodAsync('Node', network.focus);
      network.enterCard = network.focus;
    } else if (isLetterF(event) && network.focus) listener.invokeMethodAsync('Ego', network.focus);
    else if (event.key === 'Escape' && network.focus) network.look(null);
    else if (event.key === '+' || event.key === '=') network.zoom('in');
    else if (event.key === '-') network.zoom('out');
    else if (event.key === '0') network.zoom('fit');
    else if (way) {
      const found = next(network, way);
      if (found) network.look(found);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }, { signal });
  canvas.addEventListener('blur', () => network.look(null), { signal });

  // The card that Enter opened takes the focus when it is there; Escape in a card closes it and comes back.
  const stage = network.box.closest('[data-network-stage]');
  if (!stage) return;
  const watch = new MutationObserver(() => {
    const card = network.enterCard && stage.querySelector(`[data-node-card="${CSS.escape(network.enterCard)}"]`);
    if (!card) return;
    network.enterCard = null;
    card.querySelector('h2')?.focus({ preventScroll: true });
  });
  watch.observe(stage, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-node-card'] });
  signal.addEventListener('abort', () => watch.disconnect());
  stage.addEventListener('keydown', (event) => {
    const card = /** @type {HTMLElement} */ (event.target).closest('[data-node-card]');
    if (event.key !== 'Escape' || !card || event.defaultPrevented) return;
    event.preventDefault();
    const actor = card.dataset.nodeCard;
    card.querySelector('[data-node-close]')?.click();
    canvas.focus({ preventScroll: true });
    if (actor && network.graph.hasNode(actor)) network.look(actor);
  }, { signal });
}
