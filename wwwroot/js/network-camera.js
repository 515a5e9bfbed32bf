// What of a network is in sight: all of it at rest, beside the panel; one actor brought to the middle; nearer and farther.

const WHOLE = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export class NetworkCamera {
  /** The view that shows all. */
  rest = WHOLE;

  /** How much larger nodes are drawn at rest than they are laid out. */
  factor = 1;

  /** @type {Network.Renderer | null} */
  renderer = null;

  /**
   * @param {HTMLElement} canvas
   * @param {Network.Graph} graph
   */
  constructor(canvas, graph) {
    this.canvas = canvas;
    this.graph = graph;
  }

  /**
   * Brings all nodes into a part of the canvas, as large as they go.
   * @param {Network.Room} room
   * @param {boolean} compact
   */
  fit(room, compact) {
    const { renderer, graph, canvas } = this;
    if (!renderer || !graph.order || !canvas.clientWidth) return;
    const points = graph.mapNodes((id) => renderer.framedGraphToViewport(renderer.getNodeDisplayData(id), { cameraState: WHOLE }));
    const [left, right] = [Math.min(...points.map((p) => p.x)), Math.max(...points.map((p) => p.x))];
    const [top, bottom] = [Math.min(...points.map((p) => p.y)), Math.max(...points.map((p) => p.y))];
    // Room for names and the largest nodes.
    const [beside, above] = compact || room.right - room.left < 500 ? [36, 26] : [64, 40];
    const [width, height] = [Math.max(40, room.right - room.left - 2 * beside), Math.max(40, room.bottom - room.top - 2 * above)];
    // One unit of the layout in pixels; two nodes alone are not torn to the ends.
    const unit = renderer.getGraphToViewportRatio() * renderer.getCamera().ratio;
    const scale = Math.min(width / Math.max(1, right - left), height / Math.max(1, bottom - top), 2.6 / unit);
    this.factor = Math.min(Math.max(scale * unit, 0.5), compact ? 0.8 : 1.1);
    const middle = renderer.viewportToFramedGraph({ x: (left + right) / 2, y: (top + bottom) / 2 }, { cameraState: WHOLE });
    this.rest = this.#inMiddle(renderer, middle, room, { ...WHOLE, ratio: 1 / scale });
    renderer.getCamera().setState(this.rest);
    renderer.refresh();
  }

  isAtRest() {
    const now = this.renderer?.getCamera().getState() ?? this.rest;
    const { rest } = this;
    return [now.x - rest.x, now.y - rest.y, now.ratio - rest.ratio].every((way) => Math.abs(way) < 1e-6);
  }

  /**
   * Brings a node to the middle of a part of the canvas, near enough to read.
   * @param {string} id
   * @param {Network.Room} room
   */
  centre(id, room) {
    const { renderer } = this;
    if (!renderer || !this.graph.hasNode(id)) return;
    const camera = renderer.getCamera();
    const near = { ...camera.getState(), ratio: Math.min(camera.ratio, this.rest.ratio * 0.7) };
    camera.animate(this.#inMiddle(renderer, renderer.getNodeDisplayData(id), room, near), { duration: calm() ? 0 : 180 });
  }

  /** @param {'in' | 'out' | 'fit'} way */
  zoom(way) {
    const camera = this.renderer?.getCamera();
    const duration = calm() ? 0 : 150;
    if (way === 'in') camera?.animatedZoom({ duration });
    else if (way === 'out') camera?.animatedUnzoom({ duration });
    else camera?.animate(this.rest, { duration });
  }

  /**
   * A view in which a point stands in the middle of a part of the canvas.
   * @param {Network.Renderer} renderer
   * @param {Network.Point} point
   * @param {Network.Room} room
   * @param {Network.CameraState} state
   */
  #inMiddle(renderer, point, room, state) {
    const at = (/** @type {number} */ x, /** @type {number} */ y) => renderer.viewportToFramedGraph({ x, y }, { cameraState: state });
    const shown = at((room.left + room.right) / 2, (room.top + room.bottom) / 2);
    const middle = at(this.canvas.clientWidth / 2, this.canvas.clientHeight / 2);
    return { ...state, x: point.x - (shown.x - middle.x), y: point.y - (shown.y - middle.y) };
  }
}
