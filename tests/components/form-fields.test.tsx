import { render, screen, within } from '@testing-library/react';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary } from '@/components/ui/error-summary';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { TextInput } from '@/components/ui/text-input';

describe('a field', () => {
  it('is described by its hint and its error, in that order', () => {
    render(<TextInput name="people" label="People" hint="About how many" error="Enter a number" value="12" />);
    const input = screen.getByLabelText('People');
    expect(input).toHaveAccessibleDescription('About how many Enter a number');
    expect(input).toHaveAttribute('aria-invalid', 'true');
    expect(input).toHaveValue('12');
  });

  it('says nothing of errors where there are none', () => {
    render(<Textarea name="note" label="Note" />);
    expect(screen.getByLabelText('Note')).not.toHaveAttribute('aria-invalid');
    expect(screen.getByLabelText('Note')).not.toHaveAttribute('aria-describedby');
  });

  it('keeps a choice that was made', () => {
    const options = [{ label: 'East', options: [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }] }];
    render(<Select name="area" label="Area" options={options} value="b" empty="Choose" />);
    expect(screen.getByLabelText('Area')).toHaveValue('b');
    expect(within(screen.getByRole('group', { name: 'East' })).getAllByRole('option')).toHaveLength(2);
  });

  it('marks what may be left out', () => {
    render(<TextInput name="item" label="Item" optional="optional" />);
    expect(screen.getByLabelText('Item (optional)')).toBeInTheDocument();
  });
});

describe('a group of radios', () => {
  const options = [{ value: '5', label: 'Catastrophic', hint: 'None for 7 days' }, { value: '4', label: 'Extreme' }];

  it('has a name, chooses nothing by itself, and has the id that an error links to', () => {
    render(<RadioGroup name="severity" label="How bad is it?" options={options} error="Select how bad it is" />);
    const group = screen.getByRole('group', { name: 'How bad is it?' });
    expect(group).toHaveAccessibleDescription('Select how bad it is');
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
    expect(document.getElementById('severity')).toBe(screen.getAllByRole('radio')[0]);
  });

  it('keeps the answer that was given', () => {
    render(<RadioGroup name="severity" label="How bad is it?" options={options} value="4" />);
    expect(screen.getByRole('radio', { name: /Extreme/ })).toBeChecked();
  });
});

it('a checkbox keeps its tick and its error', () => {
  render(<Checkbox name="confirmed" label="It is right" checked error="Confirm the number" />);
  expect(screen.getByRole('checkbox')).toBeChecked();
  expect(screen.getByRole('checkbox')).toHaveAccessibleDescription('Confirm the number');
});

describe('the error summary', () => {
  it('announces itself and links each error to its field', () => {
    render(<ErrorSummary title="There is a problem" errors={[{ field: 'area', message: 'Select the area' }, { field: '', message: 'Try again' }]} />);
    const summary = screen.getByRole('alert', { name: 'There is a problem' });
    expect(within(summary).getByRole('link')).toHaveAttribute('href', '#area');
    expect(summary).toHaveTextContent('Try again');
    expect(summary).toHaveAttribute('tabindex', '-1');
  });
});
