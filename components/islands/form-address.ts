/** The address that a GET form leads to, without its empty fields: what a page shows is told by what is set. */
export function formAddress(form: HTMLFormElement, submitter: HTMLElement | null): URL {
  const address = new URL(form.action);
  const fields = [...new FormData(form, submitter)].filter((field): field is [string, string] => typeof field[1] === 'string' && field[1] !== '');
  address.search = new URLSearchParams(fields).toString();
  return address;
}
