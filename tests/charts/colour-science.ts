/** What the palette test measures with: WCAG 2.2 contrast, Machado, Oliveira and Fernandes (2009), CIEDE2000 (Sharma 2005). */
type Triple = [number, number, number];

export type Vision = 'normal' | 'protan' | 'deutan' | 'tritan' | 'grey';

/** The channels of `#rrggbb` as they are written, 0 to 1. */
function encodedOf(hex: string): Triple {
  return [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16) / 255) as Triple;
}

function linear(colour: Triple): Triple {
  return colour.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as Triple;
}

const linearOf = (hex: string) => linear(encodedOf(hex));

function luminance([red, green, blue]: Triple): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(linearOf(a)), luminance(linearOf(b))].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Severity 1.0, applied to the encoded channels: the convention under which the palette was searched. */
const MACHADO: Record<'protan' | 'deutan' | 'tritan', [Triple, Triple, Triple]> = {
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** A colour as somebody with this vision sees it, in linear light; `grey` is a print without colour. */
function seenBy(vision: Vision, hex: string): Triple {
  const colour = encodedOf(hex);
  if (vision === 'normal') return linear(colour);
  if (vision === 'grey') return linear([luminance(colour), luminance(colour), luminance(colour)]);
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  return linear(MACHADO[vision].map((row) => clamp(row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2])) as Triple);
}

function labOf([red, green, blue]: Triple): Triple {
  const x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047;
  const y = 0.2126729 * red + 0.7151522 * green + 0.072175 * blue;
  const z = (0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883;
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

/** CIE L*, 0 to 100. */
export function lightness(hex: string): number {
  return labOf(linearOf(hex))[0];
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** CIEDE2000 of two Lab colours, after Sharma, Wu and Dalal (2005). */
export function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)));
  const [p1, p2] = [(1 + g) * a1, (1 + g) * a2];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (b: number, a: number) => (b === 0 && a === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360);
  const [h1, h2] = [hue(b1, p1), hue(b2, p2)];
  const grey = c1 * c2 === 0;
  const turn = grey ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
  const deltaL = l2 - l1;
  const deltaC = c2 - c1;
  const deltaH = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(turn / 2));
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  const sum = h1 + h2;
  const h = grey ? sum : Math.abs(h1 - h2) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
  const t =
    1 - 0.17 * Math.cos(radians(h - 30)) + 0.24 * Math.cos(radians(2 * h)) +
    0.32 * Math.cos(radians(3 * h + 6)) - 0.2 * Math.cos(radians(4 * h - 63));
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sc = 1 + 0.045 * c;
  const sh = 1 + 0.015 * c * t;
  const rc = 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const rt = -Math.sin(radians(60 * Math.exp(-(((h - 275) / 25) ** 2)))) * rc;
  return Math.sqrt((deltaL / sl) ** 2 + (deltaC / sc) ** 2 + (deltaH / sh) ** 2 + rt * (deltaC / sc) * (deltaH / sh));
}

/** Distance of two colours (CIEDE2000) as somebody with this vision sees them. */
export function distance(a: string, b: string, vision: Vision): number {
  return ciede2000(labOf(seenBy(vision, a)), labOf(seenBy(vision, b)));
}
