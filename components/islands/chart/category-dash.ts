import type { Category } from '@/lib/crisis/vocabulary';

/** A line is told by its dashes as well as by its colour (3-experience 3.3). */
export const CATEGORY_DASH: Record<Category, string | undefined> = {
  FOOD: undefined,
  MEDICINE: '8 4',
  GAS: '2 3',
  MEDICAL_AID: '10 3 2 3',
};
