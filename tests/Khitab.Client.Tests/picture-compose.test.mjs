// A saved picture leaves the page: what it must carry with it, in both directions, whatever is drawn.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compose, covers, embedded, isRightToLeft, wrapped } from '../../wwwroot/js/picture.js';

const measure = (text, font) => text.length * Number(/(\d+)px/.exec(font)[1]) * 0.5;
const paint = { ground: '#fff', ink: '#111', soft: '#555', line: '#999', font: 'Plex' };
const drawing = { svg: '<svg width="600" height="200"></svg>', width: 600, height: 200 };
const caption = (more = {}) => ({
  title: 'من يُذكر أكثر؟',
  counted: 'مرات الذكر في 5 مقالات',
  direction: 'rtl',
  lines: ['5 مقالات. الاختيار: الفاعل: \u2068الجزائر\u2069', 'المصدر: هسبريس'],
  link: 'http://khitab.example/?actor=algeria',
  legend: [
    { label: 'مؤيد', colour: '#0f766e', sign: '+', ink: '#fff' },
    { label: 'معارض', colour: '#b4480f', sign: '−', ink: '#fff' },
  ],
  ...more,
});
const texts = (svg) =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" direction="(\w+)" text-anchor="(\w+)"[^>]*font-size="(\d+)"[^>]*>([^<]*)</g)].map(
    ([, x, y, direction, anchor, size, text]) => ({
      x: +x,
      y: +y,
      direction,
      anchor,
      size: +size,
      text: text.replace(/[\u202A-\u202C]/g, ''),
    }),
  );

test('title, count, legend with signs, selection, source and link are in the picture', () => {
  const { svg } = compose(drawing, caption(), [], paint, measure);
  for (const said of ['من يُذكر أكثر؟', 'مرات الذكر في 5 مقالات', 'مؤيد', '>+<', 'معارض', 'الجزائر', 'هسبريس', 'actor=algeria'])
    assert.ok(svg.includes(said), said);
});

test('fonts come with it', () => {
  const { svg } = compose(
    drawing,
    caption(),
    [{ family: 'Plex Arabic', weight: 400, data: 'data:font/woff2;base64,AA==', range: 'U+0600-06FF' }],
    paint,
    measure,
  );
  assert.match(svg, /@font-face\{font-family:"Plex Arabic";font-weight:400;src:url\("data:font\/woff2/);
});

for (const direction of ['rtl', 'ltr']) {
  test(`no text passes the edge of the picture (${direction})`, () => {
    const long = 'تعزيز التعاون العسكري بين مالي والمغرب '.repeat(12).trim();
    const legend = Array.from({ length: 14 }, (_, i) => ({ label: 'نوع من الفاعلين ' + i, colour: '#123' }));
    const { svg, width, height } = compose(
      drawing,
      caption({ direction, title: long, counted: long, lines: [long], link: 'http://x/' + 'a'.repeat(900), legend }),
      [],
      paint,
      measure,
    );
    const all = texts(svg);
    assert.ok(all.length > 20);
    for (const { x, y, direction: way, anchor, size, text } of all) {
      const room = measure(text, `${size}px`);
      // The anchor's start is where the text's own direction begins.
      const left = (way === 'rtl') === (anchor === 'start') ? x - room : x;
      assert.ok(left >= 0 && left + room <= width, `${text} from ${left} to ${left + room} of ${width}`);
      assert.ok(y <= height);
    }
  });
}

test('what is drawn stands between what it is called and where it comes from', () => {
  const { svg, height } = compose(drawing, caption(), [], paint, measure);
  const top = Number(/translate\([\d.]+ ([\d.]+)\)"><svg/.exec(svg)[1]);
  const [title, link] = [texts(svg)[0], texts(svg).find((t) => t.text.startsWith('http'))];
  assert.ok(title.y < top && link.y > top + drawing.height && link.y < height);
});

test('isolates become embeddings, which drawing programs know', () => {
  assert.equal(embedded('a \u2068مالي\u2069 b'), 'a \u202Bمالي\u202C b');
  assert.equal(embedded('\u2068Mali\u2069 \u2066+3\u2069'), '\u202AMali\u202C \u202A+3\u202C');
  assert.ok(isRightToLeft('«مالي»') && !isRightToLeft('"Mali" مالي') && !isRightToLeft('2025'));
});

test('a word that is wider than a line is broken, no letter is lost', () => {
  const text = 'http://' + 'abcdefghij'.repeat(9);
  const lines = wrapped(text, 100, '10px', measure);
  assert.ok(lines.length > 3 && lines.every((l) => measure(l, '10px') <= 100));
  assert.equal(lines.join(''), text);
});

test('a font is taken along where one of its letters is written', () => {
  assert.ok(covers('U+0600-06FF,U+200C-200E', 'a م'));
  assert.ok(!covers('U+0600-06FF,U+200C-200E', 'Mali \u200C'));
  assert.ok(covers('U+00??', 'é'));
});

test('marks of XML in a name do no harm', () => {
  const { svg } = compose(drawing, caption({ title: 'A & <b> "c" \u0001' }), [], paint, measure);
  assert.ok(svg.includes('A &amp; &lt;b&gt; &quot;c&quot;') && !svg.includes('\u0001'));
});
