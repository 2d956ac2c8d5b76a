/**
 * What a good can be sold by, declared here alone: by the piece, or by a weight or measure whose
 * price is of one of it. Their symbols are the same in every language.
 */
export const units = ['piece', 'kg', 'g', 'lb', 'oz', 'l', 'm'] as const
export type Unit = (typeof units)[number]
