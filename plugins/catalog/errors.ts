import { defineErrors } from 'stoa/plugin'

export const catalogErrors = defineErrors('catalog', {
  'sku-taken': {
    status: 409,
    says: 'The SKU {sku} belongs to another product of this company; choose another, or change that product.'
  },
  'barcode-taken': {
    status: 409,
    says: 'The barcode {barcode} belongs to another variant of this company; a barcode leads to one thing.'
  },
  'tax-class-unknown': {
    status: 422,
    says: 'There is no tax class {taxClass} in this company; GET /api/v1/catalog/tax-classes lists them.'
  },
  'category-name-taken': {
    status: 409,
    says: 'There is a category {name} at this place of the tree already.'
  },
  'category-cycle': {
    status: 422,
    says: 'A category cannot be put below itself; choose another parent.'
  },
  'category-too-deep': {
    status: 422,
    says: 'Categories go {depth} levels deep at most; choose a parent further up.'
  },
  'csv-malformed': {
    status: 422,
    says: 'The file is not valid CSV: {reason}. Check quotes and delimiters, and that it is saved as UTF-8.'
  },
  'csv-header': {
    status: 422,
    says: 'The first line must name the columns; `errors` names each fault. Columns: {columns}.'
  },
  'csv-too-many-rows': {
    status: 422,
    says: 'The file has more than {limit} rows; split it and upload the parts one after the other.'
  }
})
