import { formAddress } from '@/components/islands/form-address';
import { periodAddress } from '@/components/islands/chart/period-address';

function form(fields: string): HTMLFormElement {
  document.body.innerHTML = `<form action="/hy/charts/severity?category=GAS">${fields}</form>`;
  return document.querySelector('form')!;
}

describe('the address of a form', () => {
  it('has what is filled in and no empty parameter, and nothing of the address before', () => {
    const fields = '<input name="category" value="FOOD"><input name="area" value=""><input type="hidden" name="on" value="2023-01-02">';
    const { pathname, search } = formAddress(form(fields), null);
    expect(pathname + search).toBe('/hy/charts/severity?category=FOOD&on=2023-01-02');
  });

  it('is the plain path when nothing is filled in', () => {
    const { pathname, search } = formAddress(form('<input name="area" value="">'), null);
    expect(pathname + search).toBe('/hy/charts/severity');
  });

  it('has one of two fields of one name, or both where both are filled in: then the server says so', () => {
    const two = (first: string, second: string) => form(`<input name="compare" value="${first}"><input name="compare" value="${second}">`);
    expect(formAddress(two('', '2023-01-02'), null).search).toBe('?compare=2023-01-02');
    expect(formAddress(two('a', '2023-01-02'), null).search).toBe('?compare=a&compare=2023-01-02');
  });
});

describe('the address of a page for a part of its period', () => {
  const address = 'http://localhost/ru?category=GAS&from=2023-01-01&on=2023-02-01&compare=2023-01-15';

  it('says the new period and keeps what else was chosen', () => {
    expect(periodAddress(address, '2023-01-10', '2023-02-10')).toBe('/ru?category=GAS&from=2023-01-10&on=2023-02-01&compare=2023-01-15&to=2023-02-10');
  });

  it('leaves out days that lie outside of it, but no compared area', () => {
    expect(periodAddress(address, '2023-03-01', '2023-03-10')).toBe('/ru?category=GAS&from=2023-03-01&to=2023-03-10');
    expect(periodAddress('http://localhost/?compare=askeran', '2023-03-01', '2023-03-10')).toBe('/?compare=askeran&from=2023-03-01&to=2023-03-10');
  });
});
