/** Chosen by the makers of this site and for the office to confirm before it opens; see docs/decisions/open-data.md. */
export const licence = {
  name: 'Creative Commons Ghi công 4.0 Quốc tế (CC BY 4.0)',
  identifier: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/deed.vi',
} as const
