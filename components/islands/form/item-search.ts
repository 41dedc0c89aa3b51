import { searchItems } from '@/lib/entry/search-items';
import { make } from '../make';
import type { FormFrame } from './form-frame';

type Choice = { code: string; name: string; names?: readonly string[] };

/**
 * Puts a search over the items of the chosen category before the select (ARIA combobox with a list, WAI-ARIA APG 1.2). The select stays the
 * field that is read; here it is only not shown.
 *
 * @returns shows what the select holds now, after the answers were filled in
 */
export function searchItemsIn({ form, t, rules }: Pick<FormFrame, 'form' | 't' | 'rules'>): () => void {
  const select = form.querySelector<HTMLSelectElement>('select[name=itemCode]')!;
  const field = select.closest<HTMLElement>('.field')!;
  const label = field.querySelector<HTMLLabelElement>('label')!;
  const hint = field.querySelector<HTMLElement>('.field-hint');
  const listId = 'item-list';
  const box = make('input', {
    class: 'input', id: 'item-search', type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false',
    'aria-expanded': 'false', 'aria-controls': listId, 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox',
  });
  const list = make('ul', { class: 'item-list', id: listId, role: 'listbox', 'aria-label': t('entry.engine.item.list'), hidden: '' });
  const said = make('p', { class: 'note', role: 'status' });
  if (hint) {
    hint.textContent = t('entry.engine.item.type');
    box.setAttribute('aria-describedby', hint.id);
  }
  label.htmlFor = box.id;
  select.hidden = true;
  select.after(box, said, list);

  let shown: Choice[] = [];
  let active = -1;
  const category = () => form.querySelector<HTMLInputElement>('[name=category]:checked')?.value;
  const none: Choice = { code: '', name: t('report.item.none') };
  const choices = () => rules.items.filter((item) => item.category === category());

  const close = () => {
    list.hidden = true;
    active = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
    said.textContent = '';
  };
  const point = (index: number) => {
    active = index;
    [...list.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === index)));
    const option = list.children[index];
    if (!option) return;
    box.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView?.({ block: 'nearest' });
  };
  const choose = ({ code, name }: Choice) => {
    const isNew = select.value !== code;
    select.value = code;
    box.value = code === '' ? '' : name;
    close();
    if (isNew) select.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const open = (typed: string) => {
    const found = searchItems(choices(), typed);
    shown = typed.trim() === '' ? [none, ...found] : found;
    list.replaceChildren(
      ...shown.map((choice, index) => {
        const option = make('li', { role: 'option', id: `item-option-${index}`, 'aria-selected': 'false' }, choice.name);
        // Before the box loses the focus, which would close the list.
        option.addEventListener('mousedown', (event) => event.preventDefault());
        option.addEventListener('click', () => choose(choice));
        return option;
      }),
    );
    active = -1;
    box.removeAttribute('aria-activedescendant');
    list.hidden = shown.length === 0;
    box.setAttribute('aria-expanded', String(shown.length > 0));
    said.textContent = t('entry.engine.item.found', { count: found.length });
  };
  const show = () => {
    field.hidden = category() === undefined;
    const chosen = choices().find(({ code }) => code === select.value);
    if (!chosen) select.value = '';
    box.value = chosen?.name ?? '';
    close();
  };

  box.addEventListener('input', () => {
    open(box.value);
    // What is typed anew is no choice yet; an emptied box says that there is none.
    if (select.value === '') return;
    select.value = '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  box.addEventListener('click', () => list.hidden && open(''));
  box.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) open(select.value ? '' : box.value);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      point(active === -1 && step === -1 ? shown.length - 1 : (active + step + shown.length) % shown.length);
    } else if (event.key === 'Enter' && !list.hidden && active >= 0) {
      event.preventDefault();
      choose(shown[active]!);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      show();
    }
  });
  // A word that names exactly one item means it; anything else that was not chosen is none.
  box.addEventListener('blur', () => {
    if (list.hidden) return;
    const [only, more] = searchItems(choices(), box.value);
    if (box.value.trim() !== '' && only && !more) choose(only);
    else show();
  });
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'category') show();
  });
  show();
  return show;
}
