// A page without a circuit knows that it has none, and does not load itself over and over.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.mjs';

const { isCut, mayLoad } = await import('../../wwwroot/js/circuit.js');

test('a circuit is cut from the first lost beat until it is heard again', () => {
  for (const state of ['show', 'retrying', 'failed', 'rejected', 'paused', 'resume-failed']) {
    assert.equal(isCut(`circuit-notice components-reconnect-${state}`), true, state);
  }
  assert.equal(isCut('circuit-notice components-reconnect-hide'), false);
  assert.equal(isCut('circuit-notice'), false);
});

test('a page loads itself once in ten seconds at most', () => {
  assert.equal(mayLoad(null, 5000), true);
  assert.equal(mayLoad('1000', 9000), false);
  assert.equal(mayLoad('1000', 11_000), true);
  assert.equal(mayLoad('not a time', 11_000), true);
});
