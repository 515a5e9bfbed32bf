// How nodes and edges of a network look: sizes, widths, colours and curves, alike on the screen and in a saved picture.

/** The same radius as the layout's, whose nodes don't overlap. */
const radiusOf = (/** @type {number} */ size, /** @type {number} */ largest) => 5 + 15 * Math.sqrt(Math.max(0, size) / largest);

/**
 * How nodes of a scene look: radius by size, shape and colour by type, or the colour of a group.
 * @param {Network.Scene} scene
 * @param {Network.Colours} c
 */
export function nodeLooks(scene, c) {
  const largest = Math.max(1e-9, ...scene.nodes.map((n) => n.size));
  return (/** @type {Network.SceneNode} */ node) => {
    const { colour, shape, outline } = scene.looks[node.type] ?? scene.looks.place;
    // A group's colour says what the type's would: the shape alone says the type then.
    return { size: radiusOf(node.size, largest), color: c(node.colour ? `var(--${node.colour})` : colour), shape, outline };
  };
}

/**
 * How edges of a scene look: width by weight, colour by sign, bent where one goes each way.
 * @param {Pick<Network.Scene, 'edges'>} scene
 * @param {Network.Colours} c
 */
export function edgeLooks(scene, c) {
  // Where nothing weighs much, nothing is drawn thick; where weights are shares, they are held against one another.
  const most = Math.max(0, ...scene.edges.map((e) => e.weight));
  const heaviest = scene.edges.every((e) => Number.isInteger(e.weight)) ? Math.max(8, most) : most;
  const pairs = new Set(scene.edges.map((e) => e.source + '\n' + e.target));
  // Where hundreds of relations lie over one another, the light ones step back behind names and heavy ones; 3:1 to the ground stays.
  const dense = scene.edges.length > 150;
  return (/** @type {Network.SceneEdge} */ edge) => {
    const mixed = edge.pos > 0 && edge.neg > 0;
    const plain = edge.pos === 0 && edge.neg === 0;
    const share = edge.weight / heaviest;
    const signed = (/** @type {string} */ token) => dense && share < 0.15 ? blend(c(token), c('var(--paper)'), 0.25) : c(token);
    return {
      // Names that occur together are no relation: thin and grey, the frequent ones darker.
      size: plain ? 0.6 + 3 * share : 1.2 + 5.3 * share,
      color: plain ? blend(c('var(--line-strong)'), c('var(--ink-soft)'), share * share)
        : signed(edge.pos > 0 ? 'var(--stance-favourable)' : 'var(--stance-unfavourable)'),
      other: mixed ? signed('var(--stance-unfavourable)') : null,
      arrow: edge.directed,
      ...(edge.directed && pairs.has(edge.target + '\n' + edge.source) ? { type: 'bow', bend: 0.16 } : { type: 'ribbon', bend: 0 }),
    };
  };
}

/**
 * A colour with a share of its ground in it, both as rgb().
 * @param {string} colour
 * @param {string} ground
 * @param {number} share
 */
export function blend(colour, ground, share) {
  const [a, b] = [colour, ground].map((c) => (c.match(/[\d.]+/g) ?? []).map(Number));
  const mixed = [0, 1, 2].map((i) => Math.round(a[i] * (1 - share) + b[i] * share));
  return `rgb(${mixed.join(', ')})`;
}

/**
 * A point of an edge, a share of the way from its source: on the same curve that the ribbon is drawn along.
 * @param {Network.Point} from
 * @param {Network.Point} to
 * @param {number} bend
 * @param {number} t
 * @returns {Network.Point}
 */
export function pointOn(from, to, bend, t) {
  const control = { x: (from.x + to.x) / 2 - (to.y - from.y) * bend, y: (from.y + to.y) / 2 + (to.x - from.x) * bend };
  const at = (/** @type {'x' | 'y'} */ part) => (1 - t) ** 2 * from[part] + 2 * t * (1 - t) * control[part] + t ** 2 * to[part];
  return { x: at('x'), y: at('y') };
}
