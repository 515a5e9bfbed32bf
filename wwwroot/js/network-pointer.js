// The network by mouse and touch: what is under the pointer is said in one line, a click opens it, a double click shows its neighbours.

/** @typedef {import('./network-shown.js').ShownNetwork} ShownNetwork */

/**
 * Listens to the pointer over a drawn network; gives what takes the line away.
 * @param {ShownNetwork} network
 */
export function listenToPointer(network) {
  const { renderer, canvas, listener, box } = network;
  const tip = box.querySelector('[data-network-tip]');
  let pointer = { x: 0, y: 0 };
  const moveTip = () => {
    if (!tip || tip.hidden) return;
    const { x, y } = pointer;
    const left = Math.min(Math.max(8, x + 14), box.clientWidth - tip.offsetWidth - 8);
    const top = y + 22 + tip.offsetHeight > box.clientHeight ? y - tip.offsetHeight - 12 : y + 22;
    tip.style.translate = `${left}px ${top}px`;
  };
  const say = (/** @type {string | null} */ id) => {
    const says = id && network.says.get(id);
    if (!tip) return;
    tip.hidden = !says;
    if (!says) return;
    tip.textContent = says;
    moveTip();
  };
  const see = (/** @type {string | null} */ node, /** @type {string | null} */ edge) => {
    [network.hover, network.hoverEdge] = [node, edge];
    canvas.classList.toggle('on-mark', Boolean(node ?? edge));
    say(node ?? edge);
    renderer.refresh({ skipIndexation: true });
  };
  renderer.on('enterNode', ({ node }) => see(node, null));
  renderer.on('leaveNode', () => see(null, null));
  renderer.on('enterEdge', ({ edge }) => see(null, edge));
  renderer.on('leaveEdge', () => see(null, null));
  renderer.getMouseCaptor().on('mousemovebody', ({ x, y }) => {
    pointer = { x, y };
    moveTip();
  });

  let waiting = 0;
  /** @type {string | null} */
  let last = null;
  const choose = (/** @type {string} */ node) => {
    // A double click asks for something else: wait whether a second one comes.
    clearTimeout(waiting);
    last = node;
    waiting = setTimeout(() => {
      network.clicked = node;
      listener.invokeMethodAsync('Node', node);
    }, 230);
  };
  renderer.on('clickNode', ({ node }) => choose(node));
  renderer.on('doubleClickNode', (event) => {
    event.preventSigmaDefault();
    // Sigma takes any two quick clicks for a double one, also those on two nodes.
    if (event.node !== last) {
      choose(event.node);
      return;
    }
    clearTimeout(waiting);
    listener.invokeMethodAsync('Ego', event.node);
  });
  renderer.on('clickEdge', ({ edge }) => listener.invokeMethodAsync('Edge', edge));
  renderer.on('doubleClickEdge', (event) => {
    event.preventSigmaDefault();
    listener.invokeMethodAsync('Edge', event.edge);
  });
  renderer.on('clickStage', () => {
    if (network.scene.selected && !network.scene.compact) listener.invokeMethodAsync('Node', '');
  });
  return () => say(null);
}
