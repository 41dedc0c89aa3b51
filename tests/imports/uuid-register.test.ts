import { hash, randomUUID } from 'node:crypto';
import { rowRegister } from '@/lib/imports/twice';
import { uuidRegister } from '@/lib/imports/uuid-register';

const said = (text: string) => hash('sha256', text, 'hex');

test('a key comes first once; later it names the row before and whether both say the same', () => {
  const register = uuidRegister();
  const [a, b] = ['00000000-0000-4000-8000-000000000000', 'ffffffff-ffff-4fff-8fff-ffffffffffff'];
  expect(register(a, 2, said('x'))).toBeNull();
  expect(register(b, 3, null)).toBeNull();
  expect(register(a, 4, said('x'))).toEqual({ row: 2, same: true });
  expect(register(a, 5, said('y'))).toEqual({ row: 2, same: false });
  expect(register(b, 6, null)).toEqual({ row: 3, same: true });
  expect(register(b, 7, said('x'))).toEqual({ row: 3, same: false });
});

test('it tells of many keys, some of them alike but for one digit, what the register of texts tells', () => {
  const [register, texts] = [uuidRegister(), rowRegister()];
  const alike = Array.from({ length: 500 }, (_, index) => `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`);
  const others = Array.from({ length: 9_500 }, () => randomUUID());
  const keys = [...alike, ...others, ...others.slice(0, 3_000), ...alike];
  const told = keys.map((key, index) => [key, index + 2, index % 3 === 0 ? null : said(String(index % 500))] as const);
  expect(told.map(([key, row, saying]) => register(key, row, saying))).toEqual(told.map(([key, row, saying]) => texts(key, row, saying)));
});
