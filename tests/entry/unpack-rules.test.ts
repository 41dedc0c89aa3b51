import type { Crisis } from '@/lib/crisis/schema';
import { unpackRules } from '@/lib/entry/unpack-rules';
import { packRules } from '@/lib/reports/form/pack-rules';
import { pageRules } from '@/lib/reports/form/page-rules';
import { POLICY } from '../estimates/support/world';
import { rules } from '../reports/rules';

const { areas: allAreas, items: allItems } = rules();
const crisis = { startsOn: '2022-12-12', timeZone: 'Asia/Yerevan', policy: POLICY, code: 'private' } as unknown as Crisis;
const given = pageRules({ crisis, areas: allAreas, items: allItems, locale: 'hy' });

test('the rules come out of the page as they went in', () => {
  expect(unpackRules(packRules(given))).toEqual(given);
});

test('they hold what the rules of a report read, in rows', () => {
  const { areas, items, ...rest } = JSON.parse(packRules(given)) as Record<string, unknown[]>;
  expect(areas![1]).toEqual(['north', 1, 'whole', true, 5400, null, 'north']);
  expect(items![0]).toEqual(['FLOUR', 'FOOD', 'kg', ['kg/person/month'], false, 'ESSENTIAL', 'FLOUR']);
  expect(rest).toEqual({ crisis: { startsOn: '2022-12-12', endedOn: null, timeZone: 'Asia/Yerevan' }, policy: POLICY });
});
