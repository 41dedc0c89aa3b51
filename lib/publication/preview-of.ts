import { publicPlaces } from '@/lib/crisis/areas';
import type { Area, Item, PublicationPolicy } from '@/lib/crisis/schema';
import { publicFrom } from './policy';
import { publicContent, type PublicContent, type PublishableContent } from './public-report';

/** What a contributor answered, as the schema reads it: amounts are numbers, and nobody has written a coding note. */
export type PreviewAnswers = Omit<PublishableContent, 'quantityNeeded' | 'quantityAvailable' | 'codingNote'> & {
  quantityNeeded: number | null;
  quantityAvailable: number | null;
};

/** What the crisis says about what becomes public, in the order of the profile and with the names of one language. */
export type PreviewRules = {
  policy: PublicationPolicy;
  areas: readonly (Pick<Area, 'id' | 'level' | 'parentId' | 'publicMergeWith'> & { name: string })[];
  items: readonly Pick<Item, 'code' | 'unit' | 'restricted'>[];
};

/** What the public would see of a report, if a verifier accepted it as it stands. How certain it is, only a verifier says. */
export type PublicPreview = PublicContent & {
  /** Name of the public area: of all its members, where districts are only shown together. */
  areaName: string;
  /** When the public sees it at the earliest: if it were accepted at `now`. */
  publicFrom: Date;
  /** True where `publicFrom` is that same instant. */
  isAtOnce: boolean;
};

/**
 * The public version of a report before it is sent, by the one rule of publication (decision 003). The same on the server
 * and on a phone. Throws a RangeError for an area that the crisis does not have.
 *
 * @param now the instant at which a verifier could accept it at the earliest
 */
export function previewOf(answers: PreviewAnswers, rules: PreviewRules, now: Date): PublicPreview {
  const places = publicPlaces(rules.areas);
  const items = new Map(rules.items.map((item) => [item.code, item]));
  const content = publicContent(
    {
      ...answers,
      quantityNeeded: decimal(answers.quantityNeeded),
      quantityAvailable: decimal(answers.quantityAvailable),
      unit: answers.unit ?? items.get(answers.itemCode ?? '')?.unit ?? null,
      codingNote: null,
    },
    { places, items, policy: rules.policy },
  );
  const members = rules.areas.filter(
    ({ id, level }) => places.publicIds.get(id) === content.areaId && (level === 1 || id === content.areaId),
  );
  const from = publicFrom(now, rules.policy);
  return {
    ...content,
    areaName: members.map(({ name }) => name).join(' + '),
    publicFrom: from,
    isAtOnce: from.getTime() === now.getTime(),
  };
}

function decimal(amount: number | null): string | null {
  return amount === null ? null : String(amount);
}
