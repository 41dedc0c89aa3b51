import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** The longest address that the form takes, in characters. */
const LONGEST = 500;

type TellUsLinkProps = {
  locale: Locale;
  /** What may be wrong: the address on this site of a page, figure or report, such as `/record/abc` or `/?area=askeran#figure-severity`. */
  about?: string | undefined;
};

/** Leads to the form that takes a reader's word about an error, with what it is about filled in. */
export function TellUsLink({ locale, about }: TellUsLinkProps) {
  const shown = about !== undefined && about.length > LONGEST ? about.split('?', 1)[0] : about;
  const query = shown === undefined ? '' : `?${new URLSearchParams({ about: shown })}`;
  return (
    <a className="tell-us-link" href={`${localPath(locale, '/tell-us')}${query}`} rel="nofollow">
      {translator(locale)('notices.link')}
    </a>
  );
}
