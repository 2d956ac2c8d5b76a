import { Type } from 'stoa/plugin'
import {
  moneyTypes,
  PLUGIN_TENDER_TYPE,
  type PluginTenderType,
  tenderTypes
} from './tender-types.ts'

const PluginTender = Type.Unsafe<PluginTenderType>(
  Type.String({
    pattern: PLUGIN_TENDER_TYPE,
    maxLength: 80,
    description: 'One that a plugin brings; GET /api/v1/pos/tender-types lists them.'
  })
)
const literals = <T extends string>(types: readonly T[]) => types.map(type => Type.Literal(type))

/** A way a sale is paid. */
export const TenderKind = Type.Union([...literals(moneyTypes), PluginTender])
/** What may stand among the tenders of a document. */
export const DocumentTenderKind = Type.Union([...literals(tenderTypes), PluginTender])
