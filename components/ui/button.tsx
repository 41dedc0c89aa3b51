import type { ReactNode } from 'react';

type ButtonProps = {
  children: ReactNode;
  kind?: 'primary' | 'secondary' | 'danger';
  /** With an address the button is a link that looks like one. */
  href?: string;
  name?: string;
  value?: string;
  wide?: boolean;
  disabled?: boolean;
};

/** Submits the form around it, or leads to `href`. */
export function Button({ children, kind = 'primary', href, name, value, wide, disabled }: ButtonProps) {
  const className = ['button', kind === 'primary' ? '' : `button-${kind}`, wide ? 'button-wide' : '']
    .filter(Boolean)
    .join(' ');
  if (href !== undefined) {
    return (
      <a className={className} href={href}>
        {children}
      </a>
    );
  }
  return (
    <button className={className} type="submit" name={name} value={value} disabled={disabled}>
      {children}
    </button>
  );
}
