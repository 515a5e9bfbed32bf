// Whether a network is being dragged: then nothing is looked up under the pointer, and what that costs goes into the picture's movement.

/** @param {Pick<Network.Renderer, 'getMouseCaptor'>} renderer */
export function isDragged(renderer) {
  const { isMouseDown, isMoving } = renderer.getMouseCaptor();
  return isMouseDown && isMoving;
}

/**
 * Leaves nodes and edges under the pointer alone while the picture is dragged, since reading them from the graphics memory holds up every
 * frame; and draws once more at the end, when they can be found again.
 * @param {Network.Renderer} renderer
 * @param {() => void} ended
 */
export function restWhileDragged(renderer, ended) {
  const captor = renderer.getMouseCaptor();
  const [nodeAt, edgeAt] = [renderer.getNodeAtPosition.bind(renderer), renderer.getEdgeAtPoint.bind(renderer)];
  renderer.getNodeAtPosition = (at) => (isDragged(renderer) ? null : nodeAt(at));
  renderer.getEdgeAtPoint = (x, y) => (isDragged(renderer) ? null : edgeAt(x, y));
  captor.on('mouseup', () => {
    if (captor.draggedEvents > 0) ended();
  });
}
