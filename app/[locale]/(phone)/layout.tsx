import type { ReactNode } from 'react';
import '../../styles/phone-pages.css';

/** The pages of a contributor's phone: they are kept on it to work without a network, so their style is no more than they need. */
export default function PhoneLayout({ children }: { children: ReactNode }) {
  return children;
}
