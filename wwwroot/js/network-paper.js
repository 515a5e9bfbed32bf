// The whole network in light colours, wherever the reader has moved the view: on paper and as a saved picture.

import { networkDrawing } from './network-drawing.js';
import { edgeLooks, nodeLooks } from './network-look.js';
import { colourReader, lettersReady, pen, savePicture } from './picture-save.js';

/**
 * @param {Network.Scene} scene
 * @param {HTMLElement} canvas
 */
function drawing(scene, canvas) {
  const c = colourReader(canvas);
  const font = getComputedStyle(canvas).getPropertyValue('--font-sans').trim().replaceAll('"', "'");
  const [nodeLook, edgeLook] = [nodeLooks(scene, c), edgeLooks(scene, c)];
  const measure = pen();
  return networkDrawing(
    scene.nodes.map((node) => {
      const { color, size, outline } = nodeLook(node);
      return { id: node.id, x: node.x, y: node.y, size, outline, label: node.label, colour: color };
    }),
    scene.edges.map((edge) => {
      const { color, ...look } = edgeLook(edge);
      return { source: edge.source, target: edge.target, colour: color, ...look };
    }),
    { ink: c('var(--ink)'), ground: c('var(--surface)'), font },
    (text) => measure(text, '13px ' + font));
}

/**
 * Hands over the whole network with its caption.
 * @param {Network.Scene} scene
 * @param {HTMLElement} canvas
 * @param {string} name
 * @param {'png' | 'svg'} format
 * @param {import('./picture.js').Caption} caption
 */
export async function save(scene, canvas, name, format, caption) {
  await lettersReady();
  await savePicture(drawing(scene, canvas), caption, format, name, canvas);
}

/**
 * A canvas is not kept for paper, and what is seen may be a part: paper gets the whole.
 * @param {{ box: HTMLElement, canvas: HTMLElement, scene: Network.Scene }} network
 * @param {{ signal: AbortSignal }} until
 */
export function keepPaper(network, { signal }) {
  const { box, canvas } = network;
  const clear = () => {
    box.querySelector('.network-paper')?.remove();
    box.classList.remove('has-paper');
  };
  addEventListener('beforeprint', () => {
    clear();
    if (!network.scene.nodes.length) return;
    const paper = document.createElement('div');
    paper.className = 'network-paper';
    paper.innerHTML = drawing(network.scene, canvas).svg;
    box.append(paper);
    box.classList.add('has-paper');
  }, { signal });
  addEventListener('afterprint', clear, { signal });
}
