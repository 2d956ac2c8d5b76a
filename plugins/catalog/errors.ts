import { defineErrors } from 'stoa/plugin'

export const catalogErrors = defineErrors('catalog', {
  'price-list-ends-early': {
    status: 422,
    message: 'The price list would hold from {from} until {until}; let it end later than it begins.'
  },
  'too-many-price-lists': {
    status: 409,
    message: 'A company has at most {most} price lists in use; archive one that is not needed.'
  },
  'unknown-customer-group': {
    status: 422,
    message: 'There are no customer groups {groupIds} in this company; choose others.'
  },
  'unknown-variant': {
    status: 422,
    message: 'There are no variants {variantIds} in this company; choose others.'
  },
  'price-named-twice': {
    status: 422,
    message:
      'The price of {variantId} from the quantity {fromQuantity} on is sent twice; send it once.'
  },
  'part-of-a-piece': {
    status: 422,
    message: '{sku} is sold by the piece; let its prices begin at whole quantities.'
  },
  'too-many-steps': {
    status: 422,
    message: 'A list has at most {most} prices of {sku}; remove one of them first.'
  },
  'price-list-name-taken': {
    status: 409,
    message: 'Another price list of this company has the name {name}; choose another.'
  },
  'sku-taken': {
    status: 409,
    message:
      'The SKU {sku} belongs to another product of this company; choose another, or change that product.'
  },
  'barcode-taken': {
    status: 409,
    message:
      'The barcode {barcode} belongs to another variant of this company, in this or another writing of the same number; take it off that one first.'
  },
  'scale-code-taken': {
    status: 409,
    message:
      'The item number {scaleCode} for scales belongs to another variant of this company; choose another.'
  },
  'pack-name-taken': {
    status: 409,
    message: 'There is already a pack {name} of this variant; choose another name.'
  },
  'too-many-packs': {
    status: 409,
    message: 'A variant has {most} packs at most; remove one first.'
  },
  'tax-class-unknown': {
    status: 422,
    message:
      'There is no tax class {taxClass} in this company; GET /api/v1/catalog/tax-classes lists them.'
  },
  'category-name-taken': {
    status: 409,
    message: 'There is already a category {name} below this parent.'
  },
  'category-cycle': {
    status: 422,
    message: 'A category cannot be put below itself; choose another parent.'
  },
  'category-too-deep': {
    status: 422,
    message: 'Categories go {depth} levels deep at most; choose a parent further up.'
  },
  'sample-goods-of-all-shops': {
    status: 409,
    message:
      'Sample goods are removed in all shops of the company at once; choose all shops (send no x-shop-id) and try again.'
  },
  'pictures-complete': {
    status: 409,
    message: 'This product has {most} pictures, the most it may have; remove one first.'
  },
  'picture-there': {
    status: 409,
    message: 'This product shows this picture already; choose another one.'
  },
  'pictures-changed': {
    status: 409,
    message:
      'The pictures of this product are not those that were named; read them again and order them all.'
  },
  'picture-late': {
    status: 409,
    message: 'The picture took too long to arrive and was given up; send it again.'
  },
  'too-many-labels': {
    status: 422,
    message:
      '{count} labels are asked for, {limit} at most are printed at once; print them in parts.'
  },
  'variant-without-code': {
    status: 422,
    message:
      'These variants have no barcode: {skus} ({count} in all). Give them one, or let labels bear the SKU where there is none.'
  },
  'code-not-encodable': {
    status: 422,
    message:
      'The code {code} of {sku} has letters that bars cannot say; print a QR code, or another code.'
  },
  'code-too-wide': {
    status: 422,
    message:
      'The code {code} is too long for bars on a label {widthMm} mm wide; take a wider label, or print a QR code.'
  },
  'label-too-small': {
    status: 422,
    message:
      'A label of {widthMm} × {heightMm} mm has no room for all it is to show; take a larger one, or show less.'
  }
})
