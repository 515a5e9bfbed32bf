// The style sheet that names the fonts. It names them by their fingerprinted addresses, the ones that pages preload and browsers keep:
// with any other, each font would be fetched twice.
import { createHash } from 'node:crypto';

const ranges = {
  arabic: 'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC',
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-200B,U+200F-206F,U+20AC,U+2122,U+2190-2193,U+2212,U+2215',
};

/** The fingerprint that the .NET SDK gives a static file: ten digits to the base 36 of its hash. A test compares the two. */
export function fingerprint(bytes) {
  const hash = createHash('sha256').update(bytes).digest();
  let number = BigInt.asIntN(72, hash.subarray(0, 9).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n));
  if (number < 0n) number = -number;
  let digits = '';
  for (let i = 0; i < 10; i++, number /= 36n) digits += (number % 36n).toString(36);
  return digits;
}

/** @param {{family: string, script: string, weight: number, name: string, file: Uint8Array}[]} fonts */
export const faceSheet = (fonts) => fonts.map(({ family, script, weight, name, file }) =>
  `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;`
  + `src:url("fonts/${name}.${fingerprint(file)}.woff2") format("woff2");unicode-range:${ranges[script]}}`).join('\n') + '\n';
