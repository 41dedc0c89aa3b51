import { GROWING } from './million-reports';
import { nodesOf, rowsLookedAt, type PlanNode, type Ran } from './plan-recorder';

/** Tables whose statements are told of one by one: those that grow with the reports, and the figures. */
const TOLD: readonly string[] = [...GROWING, 'lead_cell', 'count_cell'];

export type Told = { text: string; steps: string[]; plan: PlanNode; why: string | null };

/** Every statement about reports and figures, in the order in which it came first, with the steps that send it. */
export function statementsIn(ran: readonly Ran[], whyAll: (one: Ran) => string | null): Told[] {
  const told = new Map<string, Told>();
  for (const one of ran) {
    if (!nodesOf(one.plan).some((node) => TOLD.includes(node['Relation Name'] ?? ''))) continue;
    const text = shown(one.text);
    const known = told.get(text);
    if (!known) told.set(text, { text, steps: [one.step], plan: one.plan, why: whyAll(one) });
    else {
      if (!known.steps.includes(one.step)) known.steps.push(one.step);
      if (looked(one.plan) > looked(known.plan)) Object.assign(known, { plan: one.plan, why: whyAll(one) });
    }
  }
  return [...told.values()];
}

/** docs/statements.md: for each thing that people do, what the database is asked and how it finds it. */
export function statementsDoc(told: readonly Told[], reports: number): string {
  const steps = [...new Set(told.map(({ steps: [first] }) => first!))];
  const parts = steps.map((step) => {
    const own = told.filter(({ steps: [first] }) => first === step);
    return [`## ${step[0]!.toUpperCase()}${step.slice(1)}`, ...own.map(oneStatement)].join('\n\n');
  });
  return `${INTRODUCTION.replace('REPORTS', reports.toLocaleString('en'))}\n\n${parts.join('\n\n')}\n`;
}

/** The texts of the statements that the document knows. */
export function textsIn(doc: string): string[] {
  return [...doc.matchAll(/```sql\n([\s\S]*?)\n```/g)].map(([, text]) => text!.replace(/\s+/g, ' ').trim());
}

const INTRODUCTION = `# What the database is asked

What people and programs do with reports, and for each of it the statements that reach PostgreSQL, with the plans that it took for them on a database of
REPORTS reports (nine in ten public; 8 districts and the places in them, every item, 280 days). Written by \`UPDATE_DOCS=1 npm test -- tests/db/plans\`; the
same suite fails when a statement comes that does not stand here, when one reads a table that grows with the reports from end to end, or looks at more than
5,000 of its rows. What does read everything says why. A statement stands where it is met first; what touches neither reports nor figures is left out,
long lists of columns are cut (…). \`n rows\` is how many a step of a plan looked at, in two digits.`;

function oneStatement({ text, steps, plan, why }: Told): string {
  const also = steps.length > 1 ? `Also: ${steps.slice(1, 5).join('; ')}${steps.length > 5 ? ` and ${steps.length - 5} more` : ''}.` : null;
  const reason = why && `**Reads everything:** ${why}`;
  return [also, reason, `\`\`\`sql\n${broken(text)}\n\`\`\``, `\`\`\`\n${tree(plan).join('\n')}\n\`\`\``].filter((part) => part !== null).join('\n\n');
}

/** A statement as the document has it: without long lists of columns. */
function shown(text: string): string {
  return text
    .replaceAll('"public".', '')
    .replace(/\b(SELECT|RETURNING|\() ?((?:"?[\w.]+"?(?:::\w+)?(?: AS "?\w+"?)?, ){8,})/g, (_all, word: string, list: string) => `${word} ${list.split(', ').slice(0, 2).join(', ')}, … `)
    .replace(/(\$\d+, ?){6,}/g, '$1…, ')
    .replace(/(\(\$\d+[^()]*\), ?){3,}/g, '… ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** In lines of a length to read, each clause on its own. */
function broken(text: string): string {
  const clauses = text.split(/ (?=(?:FROM|WHERE|ORDER BY|GROUP BY|LIMIT|UNION|LEFT JOIN|JOIN|INSERT INTO|RETURNING|ON CONFLICT|SET|VALUES|WITH|CROSS JOIN)\b)/);
  return clauses.flatMap((clause) => folded(clause)).join('\n');
}

function folded(clause: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of clause.split(' ')) {
    if (line && line.length + word.length > 138) {
      lines.push(line);
      line = ' ';
    }
    line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}

/** A plan as an indented list of the nodes that look at rows, or bring them together. */
function tree(plan: PlanNode, depth = 0): string[] {
  const { 'Node Type': type, 'Relation Name': table, 'Index Name': index, Plans = [] } = plan;
  const isSeen = table !== undefined || index !== undefined;
  const own = isSeen ? [`${'  '.repeat(depth)}${type}${index ? ` by ${index}` : ''}${table ? ` of ${table}` : ''}: ${rows(rowsLookedAt(plan))}`] : [];
  return [...own, ...Plans.flatMap((child) => tree(child, depth + (isSeen ? 1 : 0)))];
}

function rows(count: number): string {
  const rounded = count < 100 ? count : Number(count.toPrecision(2));
  return rounded === 1 ? '1 row' : `${rounded.toLocaleString('en')} rows`;
}

function looked(plan: PlanNode): number {
  return Math.max(...nodesOf(plan).map(rowsLookedAt));
}
