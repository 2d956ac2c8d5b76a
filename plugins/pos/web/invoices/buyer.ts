/** What is typed of a buyer; empty: it is left out. */
export interface TypedBuyer {
  name: string
  taxId: string
  country: string
  address: string
}

/** The same as the API takes it. */
export const buyerOf = ({ name, taxId, country, address }: TypedBuyer) => ({
  name: name.trim(),
  ...(taxId.trim() !== '' && { taxId: taxId.trim() }),
  ...(country !== '' && { country }),
  ...(address.trim() !== '' && { address: address.trim() })
})
