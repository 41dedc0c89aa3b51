/** What the data may be used under, everywhere. `hdx` is its name in the Humanitarian Data Exchange. */
export const LICENCE = {
  id: 'CC-BY-4.0',
  hdx: 'cc-by',
  title: 'Creative Commons Attribution 4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/',
} as const;
