import { defineSettings, Type } from 'stoa/plugin'
import { LabelTemplate } from './labels/input.ts'

export const CatalogSettings = defineSettings({
  pricesIncludeTax: {
    level: 'company',
    schema: Type.Boolean({
      default: true,
      description:
        'Prices contain their taxes (usual for shops); false: taxes come on top at the till.'
    })
  },
  defaultTaxClass: {
    level: 'company',
    schema: Type.String({
      pattern: '^[a-z0-9-]{1,40}$',
      default: 'standard',
      description: 'The tax class of products that name none.'
    })
  },
  labelStock: { level: 'shop', schema: LabelTemplate.labelStock },
  labelWidthMm: { level: 'shop', schema: LabelTemplate.labelWidthMm },
  labelHeightMm: { level: 'shop', schema: LabelTemplate.labelHeightMm },
  labelLines: { level: 'shop', schema: LabelTemplate.labelLines },
  labelCode: { level: 'shop', schema: LabelTemplate.labelCode },
  labelSymbol: { level: 'shop', schema: LabelTemplate.labelSymbol },
  labelMarginTenths: { level: 'shop', schema: LabelTemplate.labelMarginTenths },
  labelShiftRightTenths: { level: 'shop', schema: LabelTemplate.labelShiftRightTenths },
  labelShiftDownTenths: { level: 'shop', schema: LabelTemplate.labelShiftDownTenths },
  labelDots: { level: 'shop', schema: LabelTemplate.labelDots }
})
