import { problems, type FieldError } from '@/lib/core/problem';
import type { FileOptions } from './csv';

/** Parameters of a CSV file beside the filters. */
export const FILE_OPTIONS = ['excel', 'hxl'] as const satisfies readonly (keyof FileOptions)[];

/** `excel=1` and `hxl=1`; absent or empty is no. Throws parameter-refused (400) for anything else. */
export function fileOptionsFrom(searchParams: URLSearchParams): FileOptions {
  const refused: FieldError[] = [];
  const isOn = (name: keyof FileOptions) => {
    const values = searchParams.getAll(name).filter((value) => value !== '');
    if (values.length > 1) refused.push({ field: name, code: 'filter.repeated', params: { field: name } });
    else if (values.length === 1 && values[0] !== '1') refused.push({ field: name, code: 'file.flag', params: { field: name } });
    return values[0] === '1';
  };
  const options = { excel: isOn('excel'), hxl: isOn('hxl') };
  if (refused.length > 0) throw problems.parameterRefused(refused);
  return options;
}
