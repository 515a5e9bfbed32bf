// The matrix as a picture: every name and number in it, each in its cell, also from right to left.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matrixDrawing } from '../../wwwroot/js/network-matrix.js';

const paint = { ink: '#111', line: '#ccc', font: 'Plex' };
const widthOf = (text) => text.length * 6;
const none = { text: '', colours: [] };
const matrix = {
  rows: ['مالي', 'الجزائر'],
  columns: ['مالي', 'الجزائر'],
  cells: [[{ text: '', colours: ['#eee'] }, { text: '12', colours: ['#0a0', '#a00'] }], [{ text: '3', colours: ['#0a0'] }, none]],
};

test('every name and number is drawn, and what is both has both colours', () => {
  const { svg, width, height } = matrixDrawing(matrix, paint, widthOf, true);
  for (const word of ['مالي', 'الجزائر', '12', '3']) assert.ok(svg.includes(word), word);
  assert.equal((svg.match(/fill="#a00"/g) ?? []).length, 1);
  assert.equal((svg.match(/fill="#0a0"/g) ?? []).length, 2);
  assert.ok(width > 100 && height > 80);
});

test('the first column stands at the side where reading begins', () => {
  const at = (rtl) => [...matrixDrawing(matrix, paint, widthOf, rtl).svg.matchAll(/<text x="(\d+)"[^>]*text-anchor="middle">\u202A(\d+)/g)]
    .map(([, x, n]) => [n, Number(x)]);
  const [right, left] = [Object.fromEntries(at(true)), Object.fromEntries(at(false))];
  // 12 is in the second column, 3 in the first.
  assert.ok(right['3'] > right['12']);
  assert.ok(left['3'] < left['12']);
});

test('a long name is cut and a hostile one stays text', () => {
  const { svg } = matrixDrawing({ rows: ['<b>' + 'م'.repeat(90)], columns: ['x'], cells: [[none]] }, paint, widthOf, false);
  assert.ok(!svg.includes('<b>'));
  assert.ok(svg.includes('…'));
  assert.equal(matrixDrawing({ rows: [], columns: [], cells: [] }, paint, widthOf, false).width, 0);
});
