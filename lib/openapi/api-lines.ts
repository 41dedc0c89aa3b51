import type { Day } from '@/lib/crisis/schema';

/** What runs a line of the page about programs. */
export type LineTool = 'curl' | 'r' | 'python' | 'pandas';
/** `key` tells that the line reads a key from the environment; `file` is what must lie beside it. */
export type ApiLine = { id: string; tool: LineTool; text: string; key?: 'read' | 'submit'; file?: { name: string; text: string } };

type Places = {
  /** Where this installation is reached. */
  origin: string;
  /** First and last day of the figures. */
  days: readonly [Day, Day];
  /** An instant of which everything is settled. */
  asOf: string;
  /** Code of a public area of level 1. */
  area: string;
};

/** Every line that the page shows and a test runs, word for word. Keys come from the environment, so that they stand in no history of a shell. */
export function apiLines({ origin, days: [from, to], asOf, area }: Places): ApiLine[] {
  const key = `-H "Authorization: Bearer $SHORTFALL_KEY"`;
  const report = JSON.stringify(
    { id: '5f0c1d1e-0d3a-4c55-9a3e-2f6f3b1f7a10', areaId: area, category: 'FOOD', severity: 3, peopleAffected: 250, observedOn: from, sourceType: 'KEY_INFORMANT' },
    null,
    2,
  );
  return [
    { id: 'file', tool: 'curl', text: `curl -sf -o reports.csv '${origin}/data/reports.csv?category=FOOD&from=${from}&to=${to}'` },
    { id: 'asOf', tool: 'curl', text: `curl -sf -o reports-as-of.csv '${origin}/data/reports.csv?asOf=${asOf}'` },
    { id: 'changed', tool: 'curl', text: `curl -sf -o corrections.csv '${origin}/data/corrections.csv'` },
    { id: 'refused', tool: 'curl', text: `curl -s '${origin}/data/reports.csv?colour=red'` },
    { id: 'rFile', tool: 'r', text: `reports <- read.csv("${origin}/data/reports.csv", colClasses = c(report_id = "character"), na.strings = "", encoding = "UTF-8")\ntable(reports$category, reports$severity)` },
    { id: 'rFigures', tool: 'r', text: `severity <- read.csv("${origin}/data/severity.csv?area=${area}&on=${to}", na.strings = "")\naggregate(people ~ category + severity, data = severity, FUN = sum)` },
    {
      id: 'pythonFile',
      tool: 'python',
      text: [
        'import csv, io, urllib.request',
        `with urllib.request.urlopen("${origin}/data/reports.csv?severity=4") as answer:`,
        '    rows = list(csv.DictReader(io.TextIOWrapper(answer, "utf-8", newline="")))',
        'print(len(rows), "reports of severity 4 and 5")',
      ].join('\n'),
    },
    {
      id: 'pythonPages',
      tool: 'python',
      text: [
        'import json, urllib.request',
        `address, rows = "${origin}/data/reports.json?limit=100", []`,
        'while address:',
        '    page = json.load(urllib.request.urlopen(address))',
        '    rows += page["data"]',
        '    address = page["meta"]["next"]',
        'print(len(rows), "of", page["meta"]["count"])',
      ].join('\n'),
    },
    {
      id: 'pandas',
      tool: 'pandas',
      text: [
        'import pandas',
        `trends = pandas.read_csv("${origin}/data/trends.csv?measure=people_severe", keep_default_na=False, na_values=[""], parse_dates=["day"])`,
        'print(trends.groupby("category")["value"].max())',
      ].join('\n'),
    },
    { id: 'verified', tool: 'curl', key: 'read', text: `curl -sf ${key} '${origin}/api/verified-reports?limit=100'` },
    {
      id: 'pythonVerified',
      tool: 'python',
      key: 'read',
      text: [
        'import json, os, urllib.request',
        'headers = {"Authorization": "Bearer " + os.environ["SHORTFALL_KEY"]}',
        `address, rows = "${origin}/api/verified-reports", []`,
        'while address:',
        '    page = json.load(urllib.request.urlopen(urllib.request.Request(address, headers=headers)))',
        '    rows += page["data"]',
        '    address = page["meta"]["next"]',
        'print(len(rows), "verified reports")',
      ].join('\n'),
    },
    {
      id: 'send',
      tool: 'curl',
      key: 'submit',
      file: { name: 'report.json', text: report },
      text: `curl -sf ${key} -H 'Content-Type: application/json' --data @report.json '${origin}/api/reports'`,
    },
    {
      id: 'import',
      tool: 'curl',
      key: 'submit',
      file: { name: 'reports.csv', text: `observed_on,area_code,category,severity,source_type\n${from},${area},FOOD,3,KEY_INFORMANT\n` },
      text: `curl -sf ${key} -H 'Content-Type: text/csv' --data-binary @reports.csv '${origin}/api/imports?check=1'`,
    },
  ];
}
