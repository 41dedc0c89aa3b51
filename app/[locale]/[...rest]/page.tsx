import { notFound } from 'next/navigation';

/** Every address that no other page answers, so that the not-found page keeps its language and its looks. */
export default function UnknownAddress(): never {
  notFound();
}
