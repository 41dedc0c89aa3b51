import type { Crisis } from '@/lib/crisis/schema';

/** What dictionary, Data Package and README tell readers of the files, in English as the columns are. Plain text, one thought a paragraph. */

export const METHODOLOGY =
  'Contributors report what is short: a day, an area, a category or item, a severity from 1 to 5 and, where known, how many people it touches. ' +
  'A verifier who is not the author decides on each report and grades its certainty. Published statements are entered with who says so, in our ' +
  'own words, with the address of the source. On each day the most severe report in force leads in its area; a report is in force for a window ' +
  'of days after the day that it describes, a condition until its last day. People by severity are people who live in areas that report it. ' +
  'The same read makes the page, the JSON and these files. Severity is reported by key informants and is not a JIAF analysis.';

export const KNOWN_GAPS = [
  'No report does not mean no shortage: where nothing was in force the files say no_report, never 0.',
  'Districts make up the whole: never add rows of area_level 0 to rows of area_level 1.',
  'The same person can be short of food, gas and medicine: people of several categories are never added; category ANY gives at least and at most.',
  'Numbers of people are as reported, rounded and, where few, suppressed: people_status and status say which. A suppressed number is not 0.',
  'Populations are mostly estimates of one date and do not follow movements of people.',
  'Places smaller than a district are never published; a report of such a place counts in its district, with scope part.',
  'The public log proves that nothing was changed silently after publication. It does not prove that what was published is true.',
] as const;

/** What readers of this crisis in particular must know, besides. */
export function caveatsOf({ sourcesNotice, namesNotice, figuresUntilReason, banner, sample }: Crisis): string[] {
  const own = [banner?.en, sourcesNotice?.en, namesNotice?.en, figuresUntilReason?.en].flatMap((text) => text ?? []);
  return [...(sample ? ['SAMPLE: invented data, of no real place.'] : []), ...own];
}
