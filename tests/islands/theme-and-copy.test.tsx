import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { startIslands } from '@/components/islands/start-islands';
import words from '@/lib/i18n/messages/en/islands.json';

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset.theme;
});

function show(html: string) {
  document.body.innerHTML = html;
  startIslands(document, words);
}

describe('the theme', () => {
  const page = '<footer><div data-island="theme"></div></footer>';

  it('is as the device until something else is chosen', () => {
    show(page);
    expect(screen.getByRole('group', { name: 'Appearance' })).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'As the device' })).toBeChecked();
  });

  it('is set on the page and kept; "as the device" keeps nothing', async () => {
    show(page);
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
    expect(localStorage.getItem('theme')).toBe('dark');
    await userEvent.click(screen.getByRole('radio', { name: 'As the device' }));
    expect(document.documentElement).not.toHaveAttribute('data-theme');
    expect(localStorage.getItem('theme')).toBeNull();
  });

  it('shows what was chosen before', () => {
    document.documentElement.dataset.theme = 'light';
    show(page);
    expect(screen.getByRole('radio', { name: 'Light' })).toBeChecked();
  });

  it('is set even where the browser keeps nothing', async () => {
    const store = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    show(page);
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
    store.mockRestore();
  });

  it('is started once', () => {
    show(page);
    startIslands(document, words);
    expect(screen.getAllByRole('group')).toHaveLength(1);
  });
});

describe('copying', () => {
  const page = '<div data-island="copy" data-label="APA"><pre>Shortfall (2023). A figure.</pre></div>';

  it('puts the text into the clipboard and says so', async () => {
    const user = userEvent.setup();
    show(page);
    await user.click(screen.getByRole('button', { name: 'Copy APA' }));
    expect(await navigator.clipboard.readText()).toBe('Shortfall (2023). A figure.');
    expect(screen.getByRole('status')).toHaveTextContent('Copied');
  });

  it('selects the text where the browser does not allow it, and says what to do', async () => {
    const user = userEvent.setup();
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    show(page);
    await user.click(screen.getByRole('button', { name: 'Copy APA' }));
    expect(screen.getByRole('status')).toHaveTextContent('The text is selected');
    expect(getSelection()?.toString()).toBe('Shortfall (2023). A figure.');
  });
});
