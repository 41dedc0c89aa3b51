import type { Locale } from '@/lib/i18n/locales';

/** What the server writes in front of the worker's code: which shell this worker keeps. */
export type ShellManifest = {
  /** Another one whenever anything of the shell is another: a cache is named after it. */
  version: string;
  /** The script that every page loads first. A document that names another is of another build. */
  entry: string;
  /** Scripts that the shell needs in every language, and those with the words of one. */
  files: Record<'every' | Locale, string[]>;
};

declare const self: ServiceWorkerGlobalScope & { SHELL: ShellManifest };

export const SHELL = self.SHELL;
