/** A tax number as it is looked for: «B-12.345.678» and «b12345678» are the same. */
export const taxKeyOf = (taxId: string): string =>
  taxId
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
