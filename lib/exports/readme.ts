import type { Crisis } from '@/lib/crisis/schema';
import type { Dataset } from './dataset';
import { caveatsOf, KNOWN_GAPS, METHODOLOGY } from './dataset-words';
import { DATA_TABLES } from './data-tables';
import { LICENCE } from './licence';
import { tableWords } from './table-words';

const WIDTH = 100;

/** README.txt: what lies beside it, how to cite it, what it covers and what it does not say. Plain text with CRLF, readable everywhere. */
export function readme(crisis: Crisis, { title, asOf, version, days, origin, citation }: Dataset): string {
  const covered = days ? `${days.first} to ${days.last}` : 'no day yet';
  const lines = [
    ...heading(title, '='),
    ...wrapped(`Data version ${version}${asOf === null ? '' : `, as they were public at ${asOf}`}. From ${origin}/data`),
    '',
    ...heading('How to cite'),
    ...wrapped(citation),
    '',
    ...wrapped(`Licence: ${LICENCE.title} (${LICENCE.id}), ${LICENCE.address} Statements are in our own words with their source; the sources keep their own rights.`),
    '',
    ...heading('Coverage'),
    ...wrapped(`Figures: ${covered}, days in the time zone ${crisis.timeZone}. Population: ${crisis.population.value} (${crisis.population.source}).`),
    '',
    ...heading('Files'),
    ...DATA_TABLES.flatMap((table) => wrapped(`${table.name}.csv: ${tableWords('en', table)}.`)),
    ...wrapped('areas.geojson: the areas as points or outlines, with their newest figures.'),
    ...wrapped('metadata.json: what every column means, the policy in force, rows of each table. datapackage.json: the same for programs (Frictionless).'),
    ...wrapped('SHA256SUMS: run "sha256sum -c SHA256SUMS" in this folder to see that every file is as it left us.'),
    '',
    ...wrapped('CSV: RFC 4180, UTF-8, one header row. An empty cell is not known, and never 0. Days are YYYY-MM-DD.'),
    '',
    ...heading('Method'),
    ...wrapped(METHODOLOGY),
    '',
    ...heading('Known gaps'),
    ...[...KNOWN_GAPS, ...caveatsOf(crisis)].flatMap((gap) => wrapped(`- ${gap}`)),
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

function heading(text: string, rule = '-'): string[] {
  return [text, rule.repeat(Math.min(text.length, WIDTH))];
}

/** A paragraph in lines of at most WIDTH characters; a longer word stands alone. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}
