import type { Category, Severity } from '@/lib/crisis/vocabulary';

/**
 * The colours of the data, for light and dark ground. The pages take them from app/styles/tokens.css; a test keeps both equal and
 * recomputes contrast (WCAG 2.2) and distance under simulated colour vision (Machado 2009, CIEDE2000).
 */
export type Theme = 'light' | 'dark';

export const GROUNDS: Record<Theme, { ground: string; paper: string; ink: string }> = {
  light: { ground: '#ffffff', paper: '#f7f8fa', ink: '#161b22' },
  dark: { ground: '#12161c', paper: '#1b2129', ink: '#eef1f5' },
};

export const CATEGORY_COLOURS: Record<Theme, Record<Category, string>> = {
  light: { FOOD: '#846f17', MEDICINE: '#0439b6', GAS: '#046c52', MEDICAL_AID: '#4b0232' },
  dark: { FOOD: '#9b8f55', MEDICINE: '#a0acf5', GAS: '#91fddb', MEDICAL_AID: '#ff3d94' },
};

export const SEVERITY_COLOURS: Record<Theme, Record<Severity, { fill: string; text: string }>> = {
  light: {
    1: { fill: '#fce8c8', text: '#161b22' },
    2: { fill: '#f4bc7a', text: '#161b22' },
    3: { fill: '#de8136', text: '#161b22' },
    4: { fill: '#a94420', text: '#ffffff' },
    5: { fill: '#5b1313', text: '#ffffff' },
  },
  dark: {
    1: { fill: '#5a2a1c', text: '#ffffff' },
    2: { fill: '#8e4524', text: '#ffffff' },
    3: { fill: '#c46f2e', text: '#161b22' },
    4: { fill: '#eba45c', text: '#161b22' },
    5: { fill: '#fce3bf', text: '#161b22' },
  },
};

/** A category is told by shape as well as by colour: circle, triangle, diamond, square, drawn in a box of 16. */
export const CATEGORY_SHAPES: Record<Category, string> = {
  FOOD: 'M8 1.5a6.5 6.5 0 1 1-.01 0z',
  MEDICINE: 'M8 1 15.5 14.5h-15z',
  GAS: 'M8 .5 15.5 8 8 15.5.5 8z',
  MEDICAL_AID: 'M2 2h12v12H2z',
};
